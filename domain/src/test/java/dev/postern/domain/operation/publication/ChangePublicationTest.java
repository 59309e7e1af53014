package dev.postern.domain.operation.publication;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangePublicationTest {

    private static final Catalog PUBLISHED = Published.feed().project(Published.TABLES);
    private static final ChangePublication INSERTS = publish(Option.some(Definition.server("insert")));

    @Test
    void publication_that_is_missing_is_waited_for_and_not_made_up() {
        assertThat(verdict(INSERTS, Published.TABLES)).isEqualTo("defer: publication feed");
        assertThat(INSERTS.project(Published.TABLES)).isEqualTo(Published.TABLES);
    }

    @Test
    void option_of_that_value_is_in_place() {
        assertThat(verdict(INSERTS, PUBLISHED)).isEqualTo("apply");
        assertThat(verdict(INSERTS, INSERTS.project(PUBLISHED))).startsWith("already in place");
        assertThat(verdict(publish(Option.none()), PUBLISHED)).startsWith("already in place");
    }

    @Test
    void option_goes_back_to_what_it_was_or_is_by_itself() {
        assertThat(inverse(INSERTS, PUBLISHED))
                .isEqualTo("ALTER PUBLICATION feed SET (publish = 'insert, update, delete, truncate')");
        assertThat(inverse(publish(Option.none()), INSERTS.project(PUBLISHED)))
                .isEqualTo("ALTER PUBLICATION feed SET (publish = 'insert')");
    }

    @Test
    void two_options_of_one_publication_keep_their_order() {
        assertThat(commute(INSERTS, publish(Option.none()), PUBLISHED)).isFalse();
    }

    private static ChangePublication publish(Option<Definition> what) {
        return new ChangePublication(identifier("feed"), "publish", what, "insert, update, delete, truncate");
    }
}
