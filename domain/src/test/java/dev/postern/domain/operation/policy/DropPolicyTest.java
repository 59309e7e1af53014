package dev.postern.domain.operation.policy;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;

class DropPolicyTest {

    private static final ObjectName OWN = onTable(ObjectClass.POLICY, "orders", "own");
    private static final DatabaseObject POLICY = DatabaseObject.of(OWN, "policy")
            .with(Property.STATEMENT, Definition.server("CREATE POLICY own ON public.orders"));
    private static final Catalog GUARDED = catalog(table("orders")).with(POLICY);
    private static final DropPolicy DROPPED = new DropPolicy(OWN, DropBehavior.RESTRICT);

    @Test
    void policy_that_is_absent_is_dropped_already_and_a_missing_table_is_remembered() {
        assertThat(verdict(DROPPED, catalog(table("orders"))))
                .isEqualTo("already in place: there is no policy own on public.orders");
        assertThat(verdict(DROPPED, covering(Catalog.EMPTY, "orders"))).startsWith("defer: ");
    }

    @Test
    void only_without_a_restrictive_policy_more_is_seen() {
        Catalog restricted = GUARDED.with(POLICY.with(Policies.RESTRICTIVE, Definition.server("RESTRICTIVE")));

        assertThat(DROPPED.access(GUARDED)).isEqualTo(Operation.Access.UNCHANGED);
        assertThat(DROPPED.access(restricted)).isEqualTo(Operation.Access.WIDENED);
    }

    @Test
    void rows_are_not_read_meanwhile() {
        assertThat(commute(DROPPED, operation("insert into items select * from orders"), GUARDED))
                .isFalse();
    }

    @Test
    void policy_comes_back() {
        assertThat(inverse(DROPPED, GUARDED)).isEqualTo("CREATE POLICY own ON public.orders");
    }
}
