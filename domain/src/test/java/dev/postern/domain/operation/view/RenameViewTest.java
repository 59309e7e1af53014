package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Relation;
import org.junit.jupiter.api.Test;

class RenameViewTest {

    private static final RenameView RENAMED = new RenameView("view", name("titles"), name("names"));
    private static final RenameView MOVED = new RenameView("materialized view", name("titles"), name("app.titles"));

    @Test
    void view_and_the_schema_to_move_to_are_waited_for() {
        assertThat(verdict(RENAMED, covering(Titles.NONE, "names"))).isEqualTo("defer: view public.titles");
        assertThat(verdict(
                        new RenameView("view", name("titles"), name("app.titles")),
                        covering(Titles.CATALOG, "app.titles")))
                .isEqualTo("defer: schema app");
    }

    @Test
    void view_keeps_its_columns_and_what_it_reads() {
        Catalog after = RENAMED.project(covering(Titles.CATALOG, "names"));

        assertThat(after.relation(name("names")).flatMap(Relation::knownColumns))
                .isEqualTo(Titles.CATALOG.relation(name("titles")).flatMap(Relation::knownColumns));
        assertThat(after.object(relation("names")).get().dependsOn()).containsExactly(relation("books"));
        assertThat(verdict(RENAMED, after)).startsWith("already in place");
    }

    @Test
    void indexes_of_a_materialized_view_move_along() {
        Catalog indexed =
                catalog(new OtherRelation(name("titles"), "materialized view"), index("titles_idx", "titles", "title"));

        assertThat(MOVED.project(indexed.withSchema(identifier("app")))
                        .relations()
                        .keySet())
                .containsExactly(name("app.titles"), name("app.titles_idx"));
    }

    @Test
    void something_of_the_new_name_is_in_the_way() {
        assertThat(verdict(RENAMED, Titles.CATALOG.with(table("names")))).startsWith("conflict: ");
    }

    @Test
    void view_gets_its_old_name_or_its_old_schema_back() {
        assertThat(inverse(RENAMED, Titles.CATALOG)).isEqualTo("ALTER VIEW public.names RENAME TO titles");
        assertThat(inverse(MOVED, Titles.CATALOG)).isEqualTo("ALTER MATERIALIZED VIEW app.titles SET SCHEMA public");
    }

    @Test
    void nothing_takes_the_new_name_meanwhile() {
        assertThat(commute(RENAMED, operation("create table names (id integer)"), Titles.CATALOG))
                .isFalse();
    }
}
