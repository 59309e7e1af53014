package dev.postern.domain.operation.publication;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.DropBehavior;
import org.junit.jupiter.api.Test;

class DropPublicationTest {

    private static final Catalog PUBLISHED =
            Published.feed(Published.member("orders")).project(Published.TABLES);
    private static final DropPublication DROPPED = new DropPublication(identifier("feed"), DropBehavior.RESTRICT);

    @Test
    void publication_that_is_absent_is_dropped_already() {
        assertThat(verdict(DROPPED, Published.TABLES)).isEqualTo("already in place: there is no publication feed");
    }

    @Test
    void publication_goes_with_what_it_publishes_and_the_tables_stay() {
        Catalog left = DROPPED.project(PUBLISHED);

        assertThat(Publications.members(left, identifier("feed"))).isEmpty();
        assertThat(left.table(name("orders"))).isNotEmpty();
        assertThat(verdict(DROPPED, left)).startsWith("already in place");
    }

    @Test
    void publication_of_another_name_keeps_what_it_publishes() {
        Catalog both = PUBLISHED.with(
                DatabaseObject.of(Publications.table(identifier("other"), name("orders")), Publications.TABLE_KIND));

        assertThat(Publications.members(DROPPED.project(both), identifier("other")))
                .hasSize(1);
    }

    @Test
    void nothing_is_added_to_it_meanwhile() {
        AddToPublication added = new AddToPublication(identifier("feed"), Published.member("items"));

        assertThat(commute(DROPPED, added, PUBLISHED)).isFalse();
    }
}
