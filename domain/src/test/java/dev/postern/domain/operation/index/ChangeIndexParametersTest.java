package dev.postern.domain.operation.index;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeIndexParametersTest {

    private static final Catalog INDEXED =
            covering(catalog(table("t", column("a", "integer")), index("t_a", "t", "a")), "gone");
    private static final ChangeIndexParameters FILLED = fillfactor("t_a", Option.some("60"));
    private static final ChangeIndexParameters RESET = fillfactor("t_a", Option.none());

    @Test
    void index_that_is_missing_is_waited_for() {
        assertThat(verdict(fillfactor("gone", Option.some("60")), INDEXED)).isEqualTo("defer: index public.gone");
        assertThat(verdict(fillfactor("t", Option.some("60")), INDEXED))
                .isEqualTo("conflict: expected index public.t, found table public.t");
    }

    @Test
    void parameter_stands_in_the_definition_behind_the_keys() {
        Catalog after = FILLED.project(INDEXED);

        assertThat(definition(after)).isEqualTo("USING btree (a) WITH (fillfactor='60')");
        assertThat(definition(RESET.project(after))).isEqualTo("USING btree (a)");
        assertThat(verdict(FILLED, after)).startsWith("already in place");
        assertThat(verdict(RESET, after)).isEqualTo("apply");
    }

    @Test
    void parameters_come_before_the_predicate() {
        Catalog partial = INDEXED.with(
                INDEXED.index(name("t_a")).get().defined(Definition.server("USING btree (a) WHERE (a > 0)")));

        assertThat(definition(FILLED.project(partial)))
                .isEqualTo("USING btree (a) WITH (fillfactor='60') WHERE (a > 0)");
    }

    @Test
    void parameter_gets_the_value_back_that_it_had() {
        assertThat(inverse(FILLED, INDEXED)).isEqualTo("ALTER INDEX public.t_a RESET (fillfactor)");
        assertThat(inverse(RESET, FILLED.project(INDEXED))).isEqualTo("ALTER INDEX public.t_a SET (fillfactor = 60)");
    }

    @Test
    void index_is_not_renamed_meanwhile() {
        assertThat(commute(FILLED, operation("alter index t_a rename to t_b"), INDEXED))
                .isFalse();
    }

    private static String definition(Catalog catalog) {
        return catalog.index(name("t_a")).get().definition().text();
    }

    private static ChangeIndexParameters fillfactor(String index, Option<String> value) {
        return new ChangeIndexParameters(name(index), LinkedHashMap.of("fillfactor", value));
    }
}
