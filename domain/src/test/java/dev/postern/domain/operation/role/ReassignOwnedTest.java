package dev.postern.domain.operation.role;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.relation;
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
import org.junit.jupiter.api.Test;

class ReassignOwnedTest {

    private static final Identifier CLERK = identifier("clerk");
    private static final DatabaseObject ORDERS =
            DatabaseObject.of(relation("orders"), "table").with(Property.OWNER, Definition.server("clerk"));
    private static final Catalog POOR = covering(Catalog.EMPTY, Belongings.name(CLERK))
            .with(DatabaseObject.of(role("clerk"), "role"))
            .with(DatabaseObject.of(role("boss"), "role"));
    private static final Catalog RICH = POOR.with(ORDERS)
            .with(DatabaseObject.of(Belongings.name(CLERK), "belongings of")
                    .with(new Property("owns relation public.orders"), Definition.server("TABLE public.orders")));
    private static final ReassignOwned REASSIGNED = new ReassignOwned(CLERK, identifier("boss"));

    @Test
    void both_roles_are_waited_for() {
        assertThat(verdict(REASSIGNED, covering(Catalog.EMPTY, role("clerk"), role("boss"))))
                .isEqualTo("defer: role clerk, role boss");
    }

    @Test
    void what_belonged_to_one_belongs_to_the_other() {
        Catalog after = REASSIGNED.project(RICH);

        assertThat(after.object(relation("orders")).get().property(Property.OWNER))
                .contains(Definition.server("boss"));
        assertThat(verdict(REASSIGNED, RICH)).isEqualTo("apply");
        assertThat(verdict(REASSIGNED, after)).isEqualTo("already in place: role clerk owns nothing");
    }

    @Test
    void each_goes_back_to_whom_it_belonged_to() {
        assertThat(inverse(REASSIGNED, RICH)).isEqualTo("ALTER TABLE public.orders OWNER TO clerk");
        assertThat(inverse(REASSIGNED, POOR)).isEqualTo("nothing: nothing belonged to role clerk");
    }

    @Test
    void role_is_not_dropped_before_what_belongs_to_it_has_another_owner() {
        assertThat(commute(REASSIGNED, new DropRole(CLERK), RICH)).isFalse();
    }
}
