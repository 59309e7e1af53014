package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.name;
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
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.DropBehavior;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DropViewTest {

    private static final Catalog USED = Titles.CATALOG
            .with(new OtherRelation(name("first_titles"), "view"))
            .with(DatabaseObject.of(relation("first_titles"), "view")
                    .with(Property.STATEMENT, Definition.server("CREATE VIEW public.first_titles AS …"))
                    .dependingOn(Vector.of(relation("titles"))));
    private static final DropView DROPPED = drop(DropBehavior.RESTRICT);
    private static final DropView CASCADING = drop(DropBehavior.CASCADE);

    @Test
    void view_that_is_absent_is_dropped_already() {
        assertThat(verdict(DROPPED, Titles.NONE)).isEqualTo("already in place: there is no view public.titles");
        assertThat(inverse(DROPPED, Titles.NONE)).isEqualTo("nothing: there was no view public.titles");
    }

    @Test
    void table_is_not_dropped_as_a_view() {
        Catalog table = catalog(table("titles"));

        assertThat(verdict(DROPPED, table))
                .isEqualTo("conflict: expected view public.titles, found table public.titles");
        assertThat(DROPPED.project(table)).isEqualTo(table);
    }

    @Test
    void view_on_which_another_stands_stays_unless_that_goes_along() {
        assertThat(verdict(DROPPED, USED)).startsWith("conflict: expected nothing depends on relation public.titles");
        assertThat(CASCADING.project(USED).relation(name("first_titles"))).isEmpty();
    }

    @Test
    void view_that_the_same_statement_drops_is_in_nobodys_way() {
        DropView both =
                new DropView("view", name("titles"), DropBehavior.RESTRICT, LinkedHashSet.of(relation("first_titles")));

        assertThat(verdict(both, USED)).isEqualTo("apply");
        assertThat(both.project(USED).relation(name("first_titles"))).isEmpty();
    }

    @Test
    void what_went_along_comes_back_after_what_it_stands_on() {
        assertThat(inverse(CASCADING, USED))
                .isEqualTo("CREATE VIEW public.titles AS SELECT title FROM books;"
                        + " CREATE VIEW public.first_titles AS …");
    }

    @Test
    void rule_of_the_view_is_not_put_on_it_meanwhile() {
        ChangeViewOption option = new ChangeViewOption(
                "view", name("titles"), "security_barrier", Option.some(Definition.server("true")));

        assertThat(commute(DROPPED, option, Titles.CATALOG)).isFalse();
    }

    private static DropView drop(DropBehavior behavior) {
        return new DropView("view", name("titles"), behavior, LinkedHashSet.empty());
    }
}
