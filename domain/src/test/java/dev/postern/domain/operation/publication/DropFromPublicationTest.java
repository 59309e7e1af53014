package dev.postern.domain.operation.publication;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.DropBehavior;
import org.junit.jupiter.api.Test;

class DropFromPublicationTest {

    private static final Catalog PUBLISHED =
            Published.feed(Published.member("orders", "id")).project(Published.TABLES);
    private static final DropFromPublication DROPPED = drop("orders");

    @Test
    void table_that_is_not_published_is_out_already() {
        assertThat(verdict(drop("items"), PUBLISHED)).startsWith("already in place");
        assertThat(verdict(DROPPED, DROPPED.project(PUBLISHED))).startsWith("already in place");
    }

    @Test
    void table_that_is_missing_is_remembered() {
        assertThat(verdict(DROPPED, covering(Published.TABLES.without(name("orders")), "orders")))
                .startsWith("defer: ");
    }

    @Test
    void nothing_is_taken_out_of_a_publication_for_all_tables() {
        assertThat(verdict(DROPPED, Published.OF_ALL_TABLES)).startsWith("conflict: ");
    }

    @Test
    void what_was_published_of_it_is_published_again() {
        assertThat(inverse(DROPPED, PUBLISHED)).isEqualTo("ALTER PUBLICATION feed ADD TABLE ONLY public.orders (id)");
    }

    @Test
    void publication_is_not_dropped_meanwhile() {
        assertThat(commute(DROPPED, new DropPublication(identifier("feed"), DropBehavior.RESTRICT), PUBLISHED))
                .isFalse();
    }

    private static DropFromPublication drop(String table) {
        return new DropFromPublication(identifier("feed"), Publications.table(identifier("feed"), name(table)));
    }
}
