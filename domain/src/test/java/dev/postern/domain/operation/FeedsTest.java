package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class FeedsTest {

    private static final Feeds A = Feeds.of(name("a"));
    private static final Feeds B = Feeds.of(name("b"));
    private static final Feeds C = Feeds.of(name("c"));

    @Test
    void of_what_is_joined_one_table_without_rows_is_enough() {
        assertThat(dry(A.joined(B), "b")).contains(Vector.of(name("b")));
        assertThat(dry(A.joined(B), "c")).isEmpty();
    }

    @Test
    void of_what_is_united_all_have_to_hold_none() {
        assertThat(dry(A.united(B), "b")).isEmpty();
        assertThat(dry(A.united(B), "b", "a")).contains(Vector.of(name("a"), name("b")));
        assertThat(dry(A.united(B).joined(C), "c")).contains(Vector.of(name("c")));
        assertThat(dry(A.joined(B).united(C), "b", "c")).contains(Vector.of(name("b"), name("c")));
    }

    @Test
    void what_always_may_have_something_to_do_has_it_unless_it_is_joined() {
        assertThat(dry(Feeds.UNFAILING, "a")).isEmpty();
        assertThat(Feeds.UNFAILING.joined(A)).isEqualTo(A);
        assertThat(A.joined(Feeds.UNFAILING)).isEqualTo(A);
        assertThat(A.united(Feeds.UNFAILING)).isEqualTo(Feeds.UNFAILING);
        assertThat(Feeds.UNFAILING.tables()).isEmpty();
    }

    @Test
    void joining_much_forgets_rather_than_grows() {
        Feeds united = Vector.range(0, 5).map(n -> Feeds.of(name("t" + n))).reduce(Feeds::united);
        Feeds others = Vector.range(5, 10).map(n -> Feeds.of(name("t" + n))).reduce(Feeds::united);
        assertThat(united.joined(others)).isEqualTo(united);
    }

    @Test
    void there_is_always_something_that_it_depends_on() {
        assertThatThrownBy(() -> new Feeds(Vector.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Option<Seq<QualifiedName>> dry(Feeds feeds, String... empty) {
        return feeds.dry(LinkedHashSet.of(empty).map(table -> name(table))::contains);
    }
}
