package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** What a script has set before a statement counts for it, whenever that runs. */
class SettingsOfPlaceTest {

    private static final String IN_APP = "set search_path = app; create index i on t (a)";

    @Test
    void what_settles_in_a_later_run_is_under_the_settings_of_its_place() {
        InMemoryProject project = withApp(InMemoryProject.of(migration("001", IN_APP)));
        project.up();
        project.database().execute("create table app.t (a int)");

        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().schema()).contains("INDEX i ON app.t");
    }

    @Test
    void what_settles_within_another_script_leaves_the_settings_of_that_alone() {
        InMemoryProject project = withApp(InMemoryProject.of(
                migration("001", "create index i on t (a)"),
                migration("002", "set search_path = app; create table public.t (a int); create table u (b int)")));

        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().schema()).contains("INDEX i ON public.t", "table app.u");
    }

    @Test
    void script_that_goes_on_in_its_middle_has_what_it_had_set_before() {
        InMemoryProject project = withApp(InMemoryProject.of(
                migration("001", "set search_path = app; create table t (a int); commit; create table u (b int)")));
        project.database().failing("create table u (b int)", Fixtures.failure("53100", "disk full"));
        project.up();
        project.database().healed();

        project.up();
        assertThat(project.database().schema()).contains("table app.t", "table app.u");
    }

    @Test
    void what_is_local_counts_again_where_its_transaction_is_taken_up_and_not_beyond() {
        InMemoryProject project = withApp(InMemoryProject.of(migration(
                "001", "set local search_path = app; create table t (a int); commit; create table u (b int)")));

        project.up();
        assertThat(project.database().schema()).contains("table app.t", "table public.u");
    }

    private static InMemoryProject withApp(InMemoryProject project) {
        InMemoryDatabase database = project.database();
        database.change(catalog -> catalog.withSchema(Fixtures.identifier("app")));
        return project;
    }
}
