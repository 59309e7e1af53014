package dev.postern.domain.operation.publication;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import org.junit.jupiter.api.Test;

class CreatePublicationTest {

    private static final Catalog TABLES = Published.TABLES;
    private static final CreatePublication CREATED = Published.feed(Published.member("orders", "id"));

    @Test
    void table_and_column_to_be_published_are_waited_for() {
        Catalog none = covering(covering(Catalog.EMPTY, Published.FEED), "orders");

        assertThat(verdict(CREATED, none)).isEqualTo("defer: table public.orders");
        assertThat(verdict(CREATED, covering(catalog(table("orders")), Published.FEED)))
                .isEqualTo("defer: column public.orders.id");
    }

    @Test
    void publication_of_the_same_tables_is_in_place() {
        assertThat(verdict(CREATED, TABLES)).isEqualTo("apply");
        assertThat(verdict(CREATED, CREATED.project(TABLES))).startsWith("already in place");
    }

    @Test
    void publication_of_more_or_fewer_tables_is_in_the_way() {
        Catalog more = Published.feed(Published.member("orders", "id"), Published.member("items"))
                .project(TABLES);
        Catalog none = Published.feed().project(TABLES);

        assertThat(verdict(CREATED, more)).startsWith("conflict: ").contains("published table feed on public.items");
        assertThat(verdict(CREATED, none)).startsWith("conflict: ");
    }

    @Test
    void table_is_no_longer_published_once_it_is_dropped_and_published_under_its_new_name() {
        Catalog published = CREATED.project(TABLES);

        assertThat(Publications.members(published.without(name("orders")), identifier("feed")))
                .isEmpty();
        assertThat(Publications.members(published.renaming(name("orders"), name("bills")), identifier("feed"))
                        .map(DatabaseObject::describe))
                .containsExactly("published table feed on public.bills");
    }

    @Test
    void column_that_is_named_takes_the_table_out_when_it_goes() {
        Catalog left = CREATED.project(TABLES).cascading(columnOf("orders", "id"));

        assertThat(Publications.members(left, identifier("feed"))).isEmpty();
        assertThat(left.object(Published.FEED)).isNotEmpty();
    }

    @Test
    void publication_is_dropped_again() {
        assertThat(inverse(CREATED, TABLES)).isEqualTo("DROP PUBLICATION feed");
    }

    @Test
    void every_table_that_is_published_is_locked() {
        assertThat(CREATED.locks()).isEqualTo(Locks.on(name("orders"), LockStrength.SHARE_UPDATE_EXCLUSIVE));
    }
}
