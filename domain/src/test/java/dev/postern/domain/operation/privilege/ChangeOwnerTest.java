package dev.postern.domain.operation.privilege;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.role;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.role.RoleProperty;
import dev.postern.domain.operation.sequence.Sequences;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeOwnerTest {

    private static final Catalog ORDERS = catalog(table("orders", column("id", "integer")))
            .with(DatabaseObject.of(role("boss"), "role").with(RoleProperty.CURRENT, Definition.server("yes")))
            .with(DatabaseObject.of(role("clerk"), "role"));
    private static final ChangeOwner TO_CLERK = to("clerk");

    @Test
    void table_and_role_are_waited_for() {
        assertThat(verdict(TO_CLERK, covering(covering(Catalog.EMPTY, role("clerk")), "orders")))
                .isEqualTo("defer: table public.orders, role clerk");
    }

    @Test
    void owner_that_is_not_named_in_a_catalog_is_the_role_that_we_are() {
        assertThat(verdict(to("boss"), ORDERS)).startsWith("already in place");
        assertThat(verdict(TO_CLERK, ORDERS)).isEqualTo("apply");
        assertThat(verdict(TO_CLERK, TO_CLERK.project(ORDERS))).startsWith("already in place");
        assertThat(verdict(to("boss"), TO_CLERK.project(ORDERS))).isEqualTo("apply");
    }

    @Test
    void sequence_of_a_column_goes_along() {
        Catalog counting = ORDERS.with(new OtherRelation(name("orders_id_seq"), "sequence"))
                .with(Sequences.plain(name("orders_id_seq")).ownedBy(columnOf("orders", "id")));

        assertThat(TO_CLERK.project(counting)
                        .object(relation("orders_id_seq"))
                        .get()
                        .property(Property.OWNER))
                .contains(Definition.server("clerk"));
    }

    @Test
    void table_goes_back_to_whom_it_belonged_to() {
        assertThat(inverse(TO_CLERK, ORDERS)).isEqualTo("ALTER TABLE public.orders OWNER TO boss");
        assertThat(inverse(to("boss"), TO_CLERK.project(ORDERS))).isEqualTo("ALTER TABLE public.orders OWNER TO clerk");
    }

    @Test
    void it_must_be_ours_and_we_of_those_whose_it_is_to_be() {
        assertThat(TO_CLERK.permissions())
                .contains(
                        new Permission(Right.OWNERSHIP, relation("orders")),
                        new Permission(Right.MEMBERSHIP, role("clerk")));
    }

    @Test
    void two_changes_of_owner_keep_their_order() {
        assertThat(commute(TO_CLERK, to("boss"), ORDERS)).isFalse();
    }

    private static ChangeOwner to(String owner) {
        Privileged orders = new Privileged(
                relation("orders"), PrivilegedClass.TABLE, new TableExists(name("orders")), "TABLE public.orders");
        return new ChangeOwner(orders, "table", "TABLE public.orders", Option.some(identifier(owner)));
    }
}
