package dev.postern.domain.operation.privilege;

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
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.privilege.AccessChange.Direction;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangePrivilegesTest {

    private static final Identifier APP = identifier("app");
    private static final ObjectName SCHEMA = new ObjectName.Schema(APP);

    private final Catalog staff = Catalog.EMPTY
            .withSchema(APP)
            .with(DatabaseObject.of(RoleNeeds.name(identifier("clerk")), "role"))
            .with(DatabaseObject.of(
                            new ObjectName.InDatabase(ObjectClass.PRIVILEGES, identifier("schema")), "privileges")
                    .with(PrivilegedClass.ALL, Definition.server("CREATE, USAGE")));

    @Test
    void all_privileges_are_those_that_the_server_has() {
        Catalog after = change(Direction.GRANT, "ALL").project(staff);
        assertThat(after.object(SCHEMA).flatMap(found -> found.property(Property.PRIVILEGES)))
                .contains(Definition.server("GRANT CREATE TO clerk; GRANT USAGE TO clerk"));
        assertThat(change(Direction.GRANT, "ALL").goal().ask(after).holds()).isTrue();
        assertThat(change(Direction.REVOKE, "USAGE").goal().ask(after).holds()).isFalse();
    }

    @Test
    void what_was_granted_before_stays_when_a_grant_is_taken_back() {
        Catalog had = change(Direction.GRANT, "USAGE").project(staff);
        ChangePrivileges all = change(Direction.GRANT, "ALL");
        assertThat(all.inverse(had, all.project(had))).isEqualTo(Inverse.of("REVOKE CREATE ON SCHEMA app FROM clerk"));
        assertThat(change(Direction.REVOKE, "ALL").inverse(had, staff))
                .isEqualTo(Inverse.of("GRANT USAGE ON SCHEMA app TO clerk"));
    }

    @Test
    void nobody_loses_what_they_should_not_have_while_a_role_is_missing() {
        ChangePrivileges revocation = change(Direction.REVOKE, "USAGE");
        assertThat(revocation.nature()).isEqualTo(Nature.SECURITY);
        Catalog without = staff.without(RoleNeeds.name(identifier("clerk")));
        assertThat(revocation.goal().ask(without).holds()).isFalse();
        assertThat(revocation.project(without)).isEqualTo(without);
    }

    private static ChangePrivileges change(Direction direction, String privilege) {
        Privileged on = new Privileged(SCHEMA, PrivilegedClass.SCHEMA, new SchemaExists(APP), "SCHEMA app");
        return new ChangePrivileges(
                new AccessChange(direction, Grantee.of(identifier("clerk")), DropBehavior.RESTRICT),
                on,
                Vector.of(AskedPrivilege.onTheWhole(privilege)),
                Option.some(identifier("clerk")));
    }
}
