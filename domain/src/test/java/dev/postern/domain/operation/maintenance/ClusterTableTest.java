package dev.postern.domain.operation.maintenance;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ClusterTableTest {

    private final Catalog notes = catalog(table("notes", column("id", "integer")));
    private final ClusterTable first = new ClusterTable(name("notes"), Option.some(identifier("notes_key")));
    private final ClusterTable again = new ClusterTable(name("notes"), Option.none());

    @Test
    void a_table_is_clustered_again_on_the_index_that_it_remembers() {
        assertThat(again.needs().map((Guard need) -> need.ask(notes).holds())).containsExactly(true, false);
        assertThat(again.needs()
                        .map((Guard need) -> need.ask(first.project(notes)).holds()))
                .containsExactly(true, true);
    }

    @Test
    void a_table_forgets_the_index_again_unless_it_remembered_it_before() {
        Catalog clustered = first.project(notes);
        assertThat(first.inverse(notes, clustered))
                .isEqualTo(Inverse.of("ALTER TABLE public.notes SET WITHOUT CLUSTER"));
        assertThat(first.inverse(clustered, clustered)).isInstanceOf(Inverse.Nothing.class);
        assertThat(new ClusterTable(name("notes"), Option.some(identifier("other"))).inverse(clustered, clustered))
                .isEqualTo(Inverse.of("ALTER TABLE public.notes CLUSTER ON notes_key"));
    }

    @Test
    void a_table_that_is_missing_remembers_nothing() {
        assertThat(first.project(Catalog.EMPTY)).isEqualTo(Catalog.EMPTY);
    }
}
