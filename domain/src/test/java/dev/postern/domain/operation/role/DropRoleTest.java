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
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.TreeMap;
import org.junit.jupiter.api.Test;

class DropRoleTest {

    private static final Identifier CLERK = identifier("clerk");
    private static final DatabaseObject ROLE = DatabaseObject.of(role("clerk"), "role")
            .with(Property.STATEMENT, Definition.server("CREATE ROLE clerk LOGIN"))
            .with(RoleProperty.memberOf(identifier("staff")), Definition.server("MEMBER, ADMIN TRUE"))
            .with(RoleProperty.setting("work_mem"), Definition.server("8MB"));
    private static final Catalog ROLES =
            covering(Catalog.EMPTY, Belongings.name(CLERK)).with(ROLE);
    private static final DropRole DROPPED = new DropRole(CLERK);

    @Test
    void role_that_is_absent_is_dropped_already() {
        assertThat(verdict(DROPPED, covering(Catalog.EMPTY, role("clerk"))))
                .isEqualTo("already in place: there is no role clerk");
    }

    @Test
    void role_to_which_something_belongs_stays() {
        Catalog owning = ROLES.with(DatabaseObject.of(Belongings.name(CLERK), "belongings of")
                .with(new Property("owns relation public.orders"), Definition.server("TABLE public.orders")));

        assertThat(verdict(DROPPED, ROLES)).isEqualTo("apply");
        assertThat(verdict(DROPPED, owning))
                .isEqualTo("conflict: expected role clerk owns nothing and is granted nothing,"
                        + " found role clerk owns relation public.orders");
    }

    @Test
    void what_belongs_to_it_must_be_known_for_the_verdict_to_be_sure() {
        assertThat(verdict(DROPPED, Catalog.EMPTY.with(ROLE))).isEqualTo("apply, to be seen");
    }

    @Test
    void role_comes_back_with_its_memberships_and_settings() {
        assertThat(inverse(DROPPED, ROLES))
                .isEqualTo("CREATE ROLE clerk LOGIN; GRANT staff TO clerk WITH ADMIN OPTION;"
                        + " ALTER ROLE clerk SET work_mem TO '8MB'");
    }

    @Test
    void nobody_becomes_a_member_of_it_meanwhile() {
        ChangeMembership joined =
                new ChangeMembership(ChangeMembership.Direction.JOIN, CLERK, identifier("guest"), TreeMap.empty());

        assertThat(commute(DROPPED, joined, ROLES)).isFalse();
    }
}
