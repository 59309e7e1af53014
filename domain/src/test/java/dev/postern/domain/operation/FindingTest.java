package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.testing.FindingText;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Finding HOLDS = Finding.holds("here");
    private static final Finding OPEN = Finding.open("not done");
    private static final Finding MISSING = missing("a");
    private static final Finding CONTRADICTED = Finding.contradicted("this", "that");
    private static final Finding UNKNOWN = Finding.cannotTell("not looked up");

    @Test
    void all_hold_only_if_each_does() {
        assertThat(all(HOLDS, Finding.holds("there"))).isEqualTo("holds: here; there");
        assertThat(all()).isEqualTo("holds: ");
    }

    @Test
    void a_contradiction_outweighs_everything() {
        assertThat(all(HOLDS, UNKNOWN, MISSING, CONTRADICTED)).isEqualTo("contradicted: expected this, found that");
        assertThat(all(CONTRADICTED, Finding.contradicted("x", "y")))
                .isEqualTo("contradicted: expected this, found that");
    }

    @Test
    void what_is_missing_outweighs_what_cannot_be_told() {
        assertThat(all(UNKNOWN, HOLDS, MISSING)).startsWith("missing table public.a: ");
    }

    @Test
    void what_cannot_be_told_outweighs_what_holds() {
        assertThat(all(HOLDS, UNKNOWN, Finding.cannotTell("another"))).isEqualTo("cannot tell: not looked up");
    }

    @Test
    void everything_missing_is_listed_once_in_the_order_asked() {
        assertThat(all(missing("b"), missing("a"), OPEN, missing("b")))
                .isEqualTo(
                        "missing table public.b, table public.a: table public.b does not exist; table public.a does not"
                                + " exist; not done");
    }

    @Test
    void only_what_is_so_for_sure_holds() {
        assertThat(HOLDS.holds()).isTrue();
        assertThat(OPEN.holds()).isFalse();
        assertThat(MISSING.holds()).isFalse();
        assertThat(CONTRADICTED.holds()).isFalse();
        assertThat(UNKNOWN.holds()).isFalse();
    }

    @Test
    void what_is_missing_is_known_of_what_is_not_there() {
        assertThat(MISSING.missing().map(Missing::toString)).containsExactly("table public.a");
        assertThat(OPEN.missing()).isEmpty();
        assertThat(UNKNOWN.missing()).isEmpty();
    }

    private static Finding missing(String table) {
        return Finding.missing(new Missing(new ObjectName.Relation(name(table)), "table " + name(table)));
    }

    private static String all(Finding... findings) {
        return FindingText.of(Finding.all(Vector.of(findings)));
    }
}
