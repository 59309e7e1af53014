package dev.postern.domain.operation.role;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.role;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeInheritanceTest {

    private static final DatabaseObject CLERK = DatabaseObject.of(role("clerk"), "role")
            .with(RoleProperty.memberOf(identifier("staff")), Definition.server("MEMBER"));
    private static final Catalog ROLES = Catalog.EMPTY.with(CLERK);
    private static final ChangeInheritance NOINHERIT =
            new ChangeInheritance(identifier("clerk"), Option.some(Definition.server("NOINHERIT")));

    @Test
    void role_that_is_missing_is_waited_for() {
        Catalog none = covering(Catalog.EMPTY, role("clerk"));

        assertThat(verdict(NOINHERIT, none)).isEqualTo("defer: role clerk");
        assertThat(NOINHERIT.project(none)).isEqualTo(none);
    }

    @Test
    void role_that_inherits_so_is_in_place() {
        assertThat(verdict(NOINHERIT, ROLES)).isEqualTo("apply");
        assertThat(verdict(NOINHERIT, NOINHERIT.project(ROLES))).startsWith("already in place");
    }

    @Test
    void how_it_inherits_from_those_whose_member_it_is_only_the_server_tells() {
        assertThat(NOINHERIT
                        .project(ROLES)
                        .object(role("clerk"))
                        .get()
                        .property(RoleProperty.memberOf(identifier("staff"))))
                .contains(Definition.author("MEMBER"));
    }

    @Test
    void role_inherits_again() {
        assertThat(inverse(NOINHERIT, ROLES)).isEqualTo("ALTER ROLE clerk INHERIT");
        assertThat(inverse(NOINHERIT, NOINHERIT.project(ROLES))).isEqualTo("ALTER ROLE clerk NOINHERIT");
    }
}
