package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.uniqueIndex;
import static dev.postern.domain.testing.Fixtures.view;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.view.RefreshMaterializedView.Contents;
import dev.postern.domain.operation.view.RefreshMaterializedView.Manner;
import org.junit.jupiter.api.Test;

class RefreshMaterializedViewTest {

    private static final Catalog TITLES = covering(
            catalog(new OtherRelation(name("titles"), "materialized view"))
                    .with(DatabaseObject.of(relation("titles"), "materialized view")),
            "gone");
    private static final RefreshMaterializedView REFRESHED = refresh("titles", Contents.WITH_DATA, Manner.EXCLUSIVELY);
    private static final RefreshMaterializedView EMPTIED = refresh("titles", Contents.WITH_NO_DATA, Manner.EXCLUSIVELY);
    private static final RefreshMaterializedView CONCURRENT =
            refresh("titles", Contents.WITH_DATA, Manner.CONCURRENTLY);

    @Test
    void view_that_is_missing_leaves_nothing_to_refresh() {
        assertThat(verdict(refresh("gone", Contents.WITH_DATA, Manner.EXCLUSIVELY), TITLES))
                .isEqualTo("defer: table public.gone");
    }

    @Test
    void unique_index_is_waited_for_where_others_read_meanwhile() {
        assertThat(verdict(CONCURRENT, TITLES)).isEqualTo("defer: unique index on public.titles");
        assertThat(verdict(CONCURRENT, TITLES.with(uniqueIndex("titles_key", "titles", "title"))))
                .isEqualTo("apply");
        assertThat(CONCURRENT.lock()).isEqualTo(LockStrength.EXCLUSIVE);
        assertThat(REFRESHED.lock()).isEqualTo(LockStrength.ACCESS_EXCLUSIVE);
    }

    @Test
    void what_it_shows_follows_from_what_it_reads_and_whether_it_shows_anything_does_not() {
        assertThat(inverse(REFRESHED, TITLES)).startsWith("nothing: ");
        assertThat(inverse(EMPTIED, TITLES)).isEqualTo("REFRESH MATERIALIZED VIEW public.titles");
        assertThat(inverse(REFRESHED, EMPTIED.project(TITLES)))
                .isEqualTo("REFRESH MATERIALIZED VIEW public.titles WITH NO DATA");
    }

    @Test
    void it_is_refreshed_each_time() {
        assertThat(verdict(REFRESHED, REFRESHED.project(TITLES))).isEqualTo("apply");
    }

    @Test
    void plain_view_has_nothing_to_be_emptied_of() {
        Catalog plain = catalog(view("titles"));

        assertThat(EMPTIED.project(plain)).isEqualTo(plain);
    }

    @Test
    void two_refreshments_keep_their_order() {
        assertThat(commute(REFRESHED, EMPTIED, TITLES)).isFalse();
    }

    private static RefreshMaterializedView refresh(String view, Contents contents, Manner manner) {
        return new RefreshMaterializedView(name(view), contents, manner);
    }
}
