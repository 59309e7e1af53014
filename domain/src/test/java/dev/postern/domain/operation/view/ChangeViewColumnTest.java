package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.testing.MeaningText;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ChangeViewColumnTest {

    private static final Catalog TITLES =
            catalog(new OtherRelation(name("titles"), "view").of(Vector.of(column("title", "text"))));

    @Test
    void column_of_a_view_is_renamed_and_renamed_back() {
        RenameViewColumn renamed =
                new RenameViewColumn("view", name("titles"), identifier("title"), identifier("name"));

        assertThat(renamed.goal().ask(TITLES).holds()).isFalse();
        assertThat(renamed.goal().ask(renamed.project(TITLES)).holds()).isTrue();
        assertThat(MeaningText.inverse(renamed, TITLES))
                .isEqualTo("ALTER VIEW public.titles RENAME COLUMN name TO title");
    }

    @Test
    void column_of_a_view_gets_a_default_and_loses_it_again() {
        ChangeViewDefault set = new ChangeViewDefault(
                name("titles"),
                identifier("title"),
                new ColumnValue.Default(Definition.author("'untitled'")),
                Uses.NOTHING);

        assertThat(set.goal().ask(TITLES).holds()).isFalse();
        assertThat(set.goal().ask(set.project(TITLES)).holds()).isTrue();
        assertThat(MeaningText.inverse(set, TITLES))
                .isEqualTo("ALTER VIEW public.titles ALTER COLUMN title DROP DEFAULT");
    }

    @Test
    void what_is_made_anew_is_dropped_first() {
        Inverse anew = Inverse.of("CREATE VIEW v").match(new MadeAnew("DROP VIEW v CASCADE"));

        assertThat(MeaningText.inverse(anew)).isEqualTo("DROP VIEW v CASCADE; CREATE VIEW v");
    }
}
