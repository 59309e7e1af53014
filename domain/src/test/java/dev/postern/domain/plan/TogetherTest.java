package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final Policy WAITING = new Policy(OnMissing.DEFER, FirstRun.PROTECT);
    private static final MigrationScript SCRIPT = migration(
            "001",
            "create table pg_temp.scratch (a int);\n-- postern: requires table missing\n"
                    + "create index i on pg_temp.scratch (a);\ndrop table pg_temp.scratch; create table kept (a int)");

    private final InMemoryProject project = InMemoryProject.of(SCRIPT);

    @Test
    void all_that_is_temporary_waits_for_what_some_of_it_needs() {
        project.up(WAITING);
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 create table pg_temp.scratch: deferred",
                        "001.2 create index pg_temp.i: deferred",
                        "001.3 drop table pg_temp.scratch: deferred",
                        "001.4 create table public.kept: applied");
    }

    @Test
    void it_says_for_what() {
        project.up(WAITING);
        assertThat(project.database()
                        .ledger()
                        .waiting()
                        .map(each -> each.reason())
                        .head())
                .startsWith("waits for 001/")
                .endsWith("(create index pg_temp.i), which waits for table public.missing");
    }

    @Test
    void it_settles_as_a_whole() {
        project.up(WAITING);
        project.database().execute("create table missing (a int)");
        assertThat(project.reconcile().waiting()).isZero();
        assertThat(project.up(WAITING).migrations()).isEmpty();
    }

    @Test
    void it_runs_in_its_place_where_nothing_is_missing() {
        project.database().execute("create table missing (a int)");
        assertThat(project.up(WAITING).waiting()).isZero();
    }

    @Test
    void it_settles_behind_what_brings_what_was_missing() {
        InMemoryProject later = InMemoryProject.of(SCRIPT, migration("002", "create table missing (a int)"));
        assertThat(later.up(WAITING).waiting()).isZero();
    }

    @Test
    void it_does_not_settle_within_another_migration() {
        InMemoryProject later = InMemoryProject.of(
                SCRIPT,
                migration(
                        "002",
                        "create table missing (a int); create table pg_temp.scratch (b int); commit;"
                                + " create index j on pg_temp.scratch (b)"));
        assertThat(later.up(WAITING).fault()).isEmpty();
        assertThat(later.outcomes()).noneMatch(each -> each.endsWith("deferred"));
    }

    @Test
    void nothing_runs_where_nothing_is_said_about_waiting() {
        assertThat(project.up().fault()).isPresent();
        assertThat(project.outcomes()).isEmpty();
    }

    @Test
    void what_an_earlier_session_took_along_is_not_waited_for() {
        InMemoryProject lost = InMemoryProject.of(migration("001", "create index i on pg_temp.gone (a)"));
        assertThat(lost.up(WAITING).fault().orElseThrow().message())
                .contains("needs something temporary that an earlier session took along");
    }
}
