package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.ColumnValue.Generated.Storage;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.testing.MeaningText;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeExpressionTest {

    private static final Catalog DOUBLED = catalog(table(
            "t", column("b", "integer").with(new ColumnValue.Generated(Definition.server("(a * 2)"), Storage.STORED))));

    private static ChangeExpression to(Option<Definition> expression) {
        return new ChangeExpression(name("t"), identifier("b"), expression, Uses.NOTHING);
    }

    @Test
    void generated_column_is_computed_otherwise_and_kept_alike() {
        ChangeExpression tripled = to(Option.some(Definition.server("(a * 3)")));

        assertThat(tripled.goal().ask(DOUBLED).holds()).isFalse();
        assertThat(tripled.goal().ask(tripled.project(DOUBLED)).holds()).isTrue();
        assertThat(tripled.project(DOUBLED)
                        .table(name("t"))
                        .get()
                        .columns()
                        .head()
                        .value()
                        .source())
                .isEqualTo("generated STORED");
        assertThat(MeaningText.inverse(tripled, DOUBLED))
                .isEqualTo("ALTER TABLE public.t ALTER COLUMN b SET EXPRESSION AS ((a * 2))");
    }

    @Test
    void column_that_is_generated_no_more_cannot_be_made_so_again() {
        ChangeExpression dropped = to(Option.none());

        assertThat(dropped.goal().ask(dropped.project(DOUBLED)).holds()).isTrue();
        assertThat(MeaningText.inverse(dropped, DOUBLED)).startsWith("irreversible: a column cannot be made");
    }

    @Test
    void column_that_is_not_there_is_not_done() {
        assertThat(to(Option.none())
                        .goal()
                        .ask(catalog(table("t", column("a", "integer"))))
                        .holds())
                .isFalse();
    }
}
