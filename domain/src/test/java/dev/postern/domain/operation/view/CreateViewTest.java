package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import org.junit.jupiter.api.Test;

class CreateViewTest {

    private static final CreateView CREATED = Titles.create("SELECT title FROM books", Differing.CONTRADICTS);
    private static final CreateView OTHER = Titles.create("SELECT upper(title) FROM books", Differing.CONTRADICTS);
    private static final CreateView REPLACED = Titles.create("SELECT upper(title) FROM books", Differing.IS_REPLACED);

    @Test
    void table_that_the_query_reads_is_waited_for() {
        Catalog none = covering(Titles.NONE.without(name("books")), "books", "titles");

        assertThat(verdict(CREATED, none)).isEqualTo("defer: table public.books");
        assertThat(verdict(CREATED, Titles.NONE)).isEqualTo("apply");
    }

    @Test
    void view_of_the_same_query_is_in_place_and_of_another_in_the_way_unless_it_is_replaced() {
        assertThat(verdict(CREATED, Titles.CATALOG)).startsWith("already in place");
        assertThat(verdict(OTHER, Titles.CATALOG)).startsWith("conflict: ");
        assertThat(verdict(REPLACED, Titles.CATALOG)).isEqualTo("apply");
    }

    @Test
    void table_of_its_name_is_in_the_way_even_of_a_replacement_and_stays() {
        Catalog taken = catalog(table("books"), table("titles"));

        assertThat(verdict(REPLACED, taken))
                .isEqualTo("conflict: expected view public.titles, found table public.titles");
        assertThat(REPLACED.project(taken)).isEqualTo(taken);
    }

    @Test
    void materialized_view_without_rows_is_the_same_view() {
        DatabaseObject populated = DatabaseObject.of(relation("titles"), "materialized view")
                .with(CreateView.QUERY, Definition.server("SELECT title FROM books"));
        CreateView created = new CreateView(
                name("titles"), populated, LinkedHashMap.empty(), Uses.rows(name("books")), Differing.CONTRADICTS);
        Catalog empty = Titles.NONE
                .with(new OtherRelation(name("titles"), "materialized view"))
                .with(populated.with(CreateView.POPULATION, Definition.server("WITH NO DATA")));

        assertThat(verdict(created, empty)).startsWith("already in place");
    }

    @Test
    void rows_that_a_view_shows_change_at_any_time_and_those_that_it_keeps_do_not() {
        Operation insert = operation("insert into books values (1)");
        CreateView kept = new CreateView(
                name("titles"),
                DatabaseObject.of(relation("titles"), "materialized view"),
                LinkedHashMap.empty(),
                Uses.rows(name("books")),
                Differing.CONTRADICTS);

        assertThat(commute(CREATED, insert, Titles.NONE)).isTrue();
        assertThat(commute(kept, insert, Titles.NONE)).isFalse();
    }

    @Test
    void new_view_is_dropped_again_and_a_replaced_one_made_anew() {
        assertThat(inverse(CREATED, Titles.NONE)).isEqualTo("DROP VIEW public.titles");
        assertThat(inverse(REPLACED, Titles.CATALOG))
                .isEqualTo("DROP VIEW public.titles CASCADE; CREATE VIEW public.titles AS SELECT title FROM books");
    }

    @Test
    void replacement_keeps_everybody_out_of_the_view_and_reads_the_table() {
        assertThat(REPLACED.locks())
                .isEqualTo(Locks.on(name("books"), LockStrength.ACCESS_SHARE)
                        .and(Locks.on(name("titles"), LockStrength.ACCESS_EXCLUSIVE)));
        assertThat(CREATED.lock()).isEqualTo(LockStrength.ACCESS_SHARE);
    }
}
