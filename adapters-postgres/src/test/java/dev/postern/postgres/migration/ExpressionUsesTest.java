package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class ExpressionUsesTest {

    @Test
    void a_column_needs_its_type_and_what_its_default_uses() {
        assertThat(needs("ALTER TABLE t ADD COLUMN a app.mood[] DEFAULT nextval('numbers') || f('x'::colour)"))
                .containsExactly(
                        "table public.t exists",
                        "type app.mood exists",
                        "function nextval exists",
                        "relation public.numbers exists",
                        "function f exists",
                        "type public.colour exists");
    }

    @Test
    void a_check_needs_the_functions_that_it_calls() {
        assertThat(needs("ALTER TABLE t ADD CHECK (app.fits(a) AND coalesce(b, 1) > 0)"))
                .contains("function app.fits exists")
                .doesNotContain("function coalesce exists");
    }

    @Test
    void an_index_needs_its_operator_classes_and_collations() {
        assertThat(needs("CREATE INDEX ON t USING gin (a gin_trgm_ops, (b COLLATE app.german))"))
                .contains("operator class gin_trgm_ops exists", "collation app.german exists");
    }

    @Test
    void a_new_type_needs_what_turns_the_values_into_it() {
        assertThat(needs("ALTER TABLE t ALTER a TYPE mood USING to_mood(a)::mood"))
                .contains("type public.mood exists", "function to_mood exists");
    }

    private static Seq<String> needs(String statement) {
        return Analysis.one(statement).needs().map(Guard::describe);
    }
}
