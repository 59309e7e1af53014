package dev.postern.domain.operation.publication;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SetPublicationTest {

    private static final Catalog PUBLISHED =
            Published.feed(Published.member("orders", "id")).project(Published.TABLES);
    private static final SetPublication SET =
            new SetPublication(identifier("feed"), Vector.of(Published.member("items")));

    @Test
    void publication_and_tables_are_waited_for() {
        assertThat(verdict(SET, covering(Published.TABLES.without(name("items")), "items")))
                .isEqualTo("defer: publication feed, table public.items");
        assertThat(SET.project(Published.TABLES)).isEqualTo(Published.TABLES);
    }

    @Test
    void other_tables_are_there_to_be_replaced() {
        assertThat(verdict(SET, PUBLISHED)).isEqualTo("apply");
        assertThat(Publications.members(SET.project(PUBLISHED), identifier("feed"))
                        .map(DatabaseObject::name))
                .containsExactly(Publications.table(identifier("feed"), name("items")));
        assertThat(verdict(SET, SET.project(PUBLISHED))).startsWith("already in place");
    }

    @Test
    void same_table_with_other_columns_is_there_to_be_replaced_too() {
        SetPublication whole = new SetPublication(identifier("feed"), Vector.of(Published.member("orders")));

        assertThat(verdict(whole, PUBLISHED)).isEqualTo("apply");
    }

    @Test
    void what_a_publication_for_all_tables_lists_is_not_set() {
        assertThat(verdict(SET, Published.OF_ALL_TABLES)).startsWith("conflict: ");
    }

    @Test
    void what_was_published_is_published_again() {
        assertThat(inverse(SET, PUBLISHED)).isEqualTo("ALTER PUBLICATION feed SET TABLE ONLY public.orders (id)");
    }

    @Test
    void publication_of_nothing_publishes_nothing_again() {
        assertThat(inverse(SET, Published.feed().project(Published.TABLES)))
                .isEqualTo("ALTER PUBLICATION feed DROP TABLE public.items");
    }
}
