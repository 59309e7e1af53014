package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.Uses;
import org.junit.jupiter.api.Test;

class ChangeViewDefaultTest {

    private static final ChangeViewDefault SET = set("title", new ColumnValue.Default(Definition.author("'untitled'")));
    private static final ChangeViewDefault DROPPED = set("title", new ColumnValue.None());

    @Test
    void view_and_column_are_waited_for() {
        assertThat(verdict(SET, Titles.NONE)).startsWith("defer: view public.titles");
        assertThat(verdict(set("isbn", new ColumnValue.None()), Titles.CATALOG))
                .isEqualTo("defer: column public.titles.isbn");
    }

    @Test
    void constant_is_in_place_though_the_server_prints_it_with_its_type() {
        Catalog read = set("title", new ColumnValue.Default(Definition.server("'untitled'::text")))
                .project(Titles.CATALOG);

        assertThat(verdict(SET, Titles.CATALOG)).isEqualTo("apply");
        assertThat(verdict(SET, read)).startsWith("already in place");
        assertThat(verdict(DROPPED, Titles.CATALOG)).startsWith("already in place");
        assertThat(verdict(DROPPED, read)).isEqualTo("apply");
    }

    @Test
    void expression_in_other_words_is_set_again() {
        Catalog read = set("title", new ColumnValue.Default(Definition.server("upper('untitled'::text)")))
                .project(Titles.CATALOG);

        assertThat(verdict(set("title", new ColumnValue.Default(Definition.author("upper('untitled')"))), read))
                .isEqualTo("apply");
    }

    @Test
    void column_gets_the_default_back_that_it_had_or_none() {
        assertThat(inverse(SET, Titles.CATALOG)).isEqualTo("ALTER VIEW public.titles ALTER COLUMN title DROP DEFAULT");
        assertThat(inverse(DROPPED, SET.project(Titles.CATALOG)))
                .isEqualTo("ALTER VIEW public.titles ALTER COLUMN title SET DEFAULT 'untitled'");
    }

    @Test
    void rows_are_not_inserted_through_the_view_meanwhile() {
        assertThat(commute(SET, operation("insert into titles values ('x')"), Titles.CATALOG))
                .isFalse();
    }

    private static ChangeViewDefault set(String column, ColumnValue value) {
        return new ChangeViewDefault(name("titles"), identifier(column), value, Uses.NOTHING);
    }
}
