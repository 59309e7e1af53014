package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.check;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private final Catalog before = catalog(
            table("t", column("a", "integer"), column("b", "integer")).adding(check("positive", "a > 0")),
            index("i", "t", "a"),
            table("u", column("a", "integer")));

    @Test
    void a_table_goes_with_its_columns_and_constraints() {
        Differences differences = Differences.between(before, before.without(name("t")));
        assertThat(differences.gone().map(ObjectName::describe))
                .containsExactlyInAnyOrder(
                        "relation public.i",
                        "relation public.t",
                        "column public.t.a",
                        "column public.t.b",
                        "constraint positive on public.t");
        assertThat(differences.come()).isEmpty();
    }

    @Test
    void of_a_table_that_stays_only_what_goes_and_comes_is_told() {
        Catalog after = before.changing(
                name("t"),
                found -> table("t", column("a", "integer"), column("c", "text")).adding(check("positive", "a > 0")));
        Differences differences = Differences.between(before, after);
        assertThat(differences.gone().map(ObjectName::describe)).containsExactly("column public.t.b");
        assertThat(differences.come().map(ObjectName::describe)).containsExactly("column public.t.c");
    }
}
