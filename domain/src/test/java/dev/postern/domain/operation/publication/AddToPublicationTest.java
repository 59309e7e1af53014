package dev.postern.domain.operation.publication;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class AddToPublicationTest {

    private static final Catalog PUBLISHED =
            Published.feed(Published.member("orders", "id")).project(Published.TABLES);
    private static final AddToPublication ADDED = new AddToPublication(identifier("feed"), Published.member("items"));

    @Test
    void publication_and_table_are_waited_for() {
        assertThat(verdict(ADDED, Published.TABLES)).isEqualTo("defer: publication feed");
        assertThat(verdict(ADDED, covering(PUBLISHED.without(name("items")), "items")))
                .isEqualTo("defer: table public.items");
        assertThat(ADDED.project(Published.TABLES)).isEqualTo(Published.TABLES);
    }

    @Test
    void table_that_is_published_is_in_place_and_with_other_columns_in_the_way() {
        AddToPublication whole = new AddToPublication(identifier("feed"), Published.member("orders"));

        assertThat(verdict(ADDED, PUBLISHED)).isEqualTo("apply");
        assertThat(verdict(ADDED, ADDED.project(PUBLISHED))).startsWith("already in place");
        assertThat(verdict(whole, PUBLISHED)).startsWith("conflict: ");
    }

    @Test
    void nothing_is_added_to_a_publication_for_all_tables() {
        assertThat(verdict(ADDED, Published.OF_ALL_TABLES))
                .isEqualTo(
                        "conflict: expected publication feed for what it lists, found publication feed for all tables");
    }

    @Test
    void what_was_added_is_taken_out_again() {
        assertThat(inverse(ADDED, PUBLISHED)).isEqualTo("ALTER PUBLICATION feed DROP TABLE public.items");
    }

    @Test
    void table_is_not_added_to_a_publication_that_is_set_anew_meanwhile() {
        SetPublication set = new SetPublication(identifier("feed"), Vector.of(Published.member("orders")));

        assertThat(commute(ADDED, set, PUBLISHED)).isFalse();
    }
}
