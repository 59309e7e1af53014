package dev.postern.domain.operation.role;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.role;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import org.junit.jupiter.api.Test;

class SetRoleTest {

    private static final SetRole SET = new SetRole(identifier("clerk"));
    private static final Catalog ROLES = Catalog.EMPTY
            .with(DatabaseObject.of(role("boss"), "role").with(RoleProperty.CURRENT, Definition.server("yes")))
            .with(DatabaseObject.of(role("clerk"), "role"));

    @Test
    void role_that_is_missing_is_not_waited_for() {
        assertThat(verdict(SET, covering(Catalog.EMPTY, role("clerk")))).startsWith("refuse: ");
    }

    @Test
    void session_is_that_roles_and_no_longer_anothers() {
        Catalog after = SET.project(ROLES);

        assertThat(after.object(role("clerk")).get().property(RoleProperty.CURRENT))
                .isNotEmpty();
        assertThat(after.object(role("boss")).get().property(RoleProperty.CURRENT))
                .isEmpty();
    }

    @Test
    void session_is_set_each_time_and_leaves_nothing_behind() {
        assertThat(verdict(SET, SET.project(ROLES))).isEqualTo("apply");
        assertThat(inverse(SET, ROLES)).startsWith("nothing: ");
    }

    @Test
    void nobody_becomes_a_role_that_is_gone() {
        assertThat(commute(SET, new DropRole(identifier("clerk")), ROLES)).isFalse();
    }
}
