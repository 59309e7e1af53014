package dev.postern.domain.operation.role;

import static dev.postern.domain.testing.Fixtures.identifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.Inverse;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CreateRoleTest {

    private static final DatabaseObject CLERK = DatabaseObject.of(RoleProperty.name(identifier("clerk")), "role")
            .with(RoleProperty.LOGIN, Definition.server("LOGIN"));

    private final CreateRole created = new CreateRole(CLERK, Vector.empty());

    @Test
    void role_that_another_database_made_is_in_place_whatever_it_is_a_member_of() {
        Catalog there =
                Catalog.EMPTY.with(CLERK.with(RoleProperty.memberOf(identifier("staff")), Definition.server("MEMBER")));
        assertThat(created.goal().ask(there).holds()).isTrue();
    }

    @Test
    void role_of_other_attributes_is_in_the_way() {
        Catalog there = Catalog.EMPTY.with(CLERK.with(RoleProperty.SUPERUSER, Definition.server("SUPERUSER")));
        assertThat(created.goal().ask(there).holds()).isFalse();
    }

    @Test
    void new_role_is_dropped_again() {
        assertThat(created.inverse(Catalog.EMPTY, created.project(Catalog.EMPTY)))
                .isEqualTo(Inverse.of("DROP ROLE clerk"));
    }
}
