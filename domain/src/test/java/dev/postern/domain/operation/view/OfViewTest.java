package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.RelationExists;
import org.junit.jupiter.api.Test;

class OfViewTest {

    @Test
    void view_that_is_missing_is_called_what_it_is() {
        assertThat(new OfView("materialized view", name("titles"), new RelationExists(name("titles")))
                        .ask(Titles.NONE)
                        .missing()
                        .map(Missing::description))
                .containsExactly("materialized view public.titles");
    }

    @Test
    void view_that_is_there_may_lack_a_column() {
        assertThat(new OfView("view", name("titles"), new ColumnExists(name("titles"), identifier("nowhere")))
                        .ask(Titles.CATALOG)
                        .missing()
                        .map(Missing::description))
                .containsExactly("column public.titles.nowhere");
    }
}
