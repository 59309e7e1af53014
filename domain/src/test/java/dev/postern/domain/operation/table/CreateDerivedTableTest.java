package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.notNull;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.operation.Operation.Naming;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CreateDerivedTableTest {

    private static final Catalog MODEL =
            covering(catalog(table("model", notNull(column("id", "bigint")), column("note", "text"))), "copy");
    private static final CreateDerivedTable COPIED = like("model", column("extra", "text"));

    @Test
    void model_must_be_there() {
        assertThat(verdict(COPIED, covering(covering(catalog(), "model"), "copy")))
                .isEqualTo("refuse: create table public.copy needs table public.model");
        assertThat(verdict(COPIED, MODEL)).isEqualTo("apply");
    }

    @Test
    void columns_of_the_model_stand_where_it_is_named() {
        assertThat(columns(COPIED.project(MODEL))).containsExactly("id bigint NOT NULL", "note text", "extra text");
    }

    @Test
    void table_with_its_own_columns_and_those_of_the_model_is_in_place() {
        assertThat(verdict(COPIED, COPIED.project(MODEL))).startsWith("already in place");
        assertThat(verdict(like("model"), COPIED.project(MODEL))).startsWith("conflict: ");
    }

    @Test
    void table_of_that_name_stays_as_it_is() {
        Catalog taken = MODEL.with(table("copy"));

        assertThat(COPIED.project(taken)).isEqualTo(taken);
    }

    @Test
    void column_that_comes_to_the_model_comes_before_or_after_but_not_at_any_time() {
        assertThat(commute(COPIED, operation("alter table model add column late text"), MODEL))
                .isFalse();
    }

    @Test
    void table_is_dropped_again_and_the_model_stays() {
        assertThat(inverse(COPIED, MODEL)).isEqualTo("DROP TABLE public.copy");
    }

    private static Seq<String> columns(Catalog catalog) {
        return catalog.table(name("copy")).get().columns().map(Column::describe);
    }

    private static CreateDerivedTable like(String model, Column... own) {
        return new CreateDerivedTable(
                new CreateTable(table("copy", own), Vector.empty(), Naming.BY_AUTHOR),
                Vector.of(new CopiedColumns(name(model), 0, LinkedHashSet.empty())));
    }
}
