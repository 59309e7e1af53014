package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RenameViewColumnTest {

    private static final RenameViewColumn RENAMED =
            new RenameViewColumn("view", name("titles"), identifier("title"), identifier("name"));

    @Test
    void view_and_column_are_waited_for() {
        assertThat(verdict(RENAMED, Titles.NONE)).isEqualTo("defer: view public.titles");
        assertThat(verdict(
                        new RenameViewColumn("view", name("titles"), identifier("isbn"), identifier("number")),
                        Titles.CATALOG))
                .isEqualTo("defer: column public.titles.isbn");
    }

    @Test
    void column_has_another_name_and_what_the_query_says_only_the_server_tells() {
        Catalog after = RENAMED.project(Titles.CATALOG);

        assertThat(after.relation(name("titles")).get().knownColumns().get().map(Column::describe))
                .containsExactly("name text");
        assertThat(after.object(relation("titles")).get().property(CreateView.QUERY))
                .contains(Definition.author("SELECT title FROM books"));
        assertThat(verdict(RENAMED, after)).startsWith("already in place");
    }

    @Test
    void comment_on_the_column_and_the_index_on_it_follow() {
        Catalog kept = catalog(
                        new OtherRelation(name("titles"), "materialized view").of(Vector.of(column("title", "text"))),
                        index("titles_idx", "titles", "title"))
                .commenting(columnOf("titles", "title"), Option.some("as printed"));

        Catalog after = new RenameViewColumn(
                        "materialized view", name("titles"), identifier("title"), identifier("name"))
                .project(kept);
        assertThat(after.comment(columnOf("titles", "name"))).contains("as printed");
        assertThat(after.index(name("titles_idx")).get().columns()).containsExactly(identifier("name"));
    }

    @Test
    void column_of_the_new_name_is_in_the_way() {
        Catalog both = Titles.CATALOG.with(new OtherRelation(name("titles"), "view")
                .of(Vector.of(column("title", "text"), column("name", "text"))));

        assertThat(verdict(RENAMED, both)).startsWith("conflict: ");
    }

    @Test
    void column_gets_its_old_name_back() {
        assertThat(inverse(RENAMED, Titles.CATALOG)).isEqualTo("ALTER VIEW public.titles RENAME COLUMN name TO title");
    }

    @Test
    void default_is_not_given_to_the_column_meanwhile() {
        ChangeViewDefault set =
                new ChangeViewDefault(name("titles"), identifier("title"), new ColumnValue.None(), Uses.NOTHING);

        assertThat(commute(RENAMED, set, Titles.CATALOG)).isFalse();
    }
}
