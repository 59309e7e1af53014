package dev.postern.domain.operation.role;

import static dev.postern.domain.testing.Fixtures.identifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Inverse;
import org.junit.jupiter.api.Test;

class BelongingsTest {

    private static final ObjectName APP = new ObjectName.Schema(identifier("app"));

    private final Catalog clerks = Catalog.EMPTY
            .with(DatabaseObject.of(RoleProperty.name(identifier("clerk")), "role")
                    .with(Property.STATEMENT, Definition.server("CREATE ROLE clerk WITH LOGIN"))
                    .with(RoleProperty.memberOf(identifier("staff")), Definition.server("MEMBER, ADMIN TRUE"))
                    .with(RoleProperty.setting("work_mem"), Definition.server("8MB")))
            .with(DatabaseObject.of(RoleProperty.name(identifier("boss")), "role"))
            .with(DatabaseObject.of(APP, "schema").with(Property.OWNER, Definition.server("clerk")))
            .with(DatabaseObject.of(Belongings.name(identifier("clerk")), ObjectClass.BELONGINGS.words())
                    .with(new Property("owns schema app"), Definition.server("SCHEMA app")));

    @Test
    void role_that_owns_something_cannot_be_dropped() {
        assertThat(new RoleIsFree(identifier("clerk")).ask(clerks).holds()).isFalse();
    }

    @Test
    void role_is_free_once_what_it_owned_is_anothers() {
        ReassignOwned reassigned = new ReassignOwned(identifier("clerk"), identifier("boss"));
        Catalog after = reassigned.project(clerks);
        assertThat(new RoleIsFree(identifier("clerk")).ask(after).holds()).isTrue();
        assertThat(reassigned.goal().ask(after).holds()).isTrue();
        assertThat(reassigned.inverse(clerks, after)).isEqualTo(Inverse.of("ALTER SCHEMA app OWNER TO clerk"));
        Catalog owner = clerks.with(DatabaseObject.of(APP, "schema").with(Property.OWNER, Definition.server("boss")));
        assertThat(new RoleIsFree(identifier("clerk")).ask(owner).holds()).isTrue();
    }

    @Test
    void what_was_dropped_with_its_owner_is_gone() {
        DropOwned dropped = new DropOwned(identifier("clerk"), DropBehavior.RESTRICT);
        assertThat(dropped.goal().ask(clerks).holds()).isFalse();
        assertThat(dropped.goal().ask(dropped.project(clerks)).holds()).isTrue();
        assertThat(dropped.inverse(clerks, dropped.project(clerks))).isInstanceOf(Inverse.Irreversible.class);
    }

    @Test
    void dropped_role_comes_back_with_memberships_and_settings() {
        assertThat(new DropRole(identifier("clerk")).inverse(clerks, Catalog.EMPTY))
                .isEqualTo(Inverse.of(
                        "CREATE ROLE clerk WITH LOGIN",
                        "GRANT staff TO clerk WITH ADMIN OPTION",
                        "ALTER ROLE clerk SET work_mem TO '8MB'"));
    }
}
