package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.failure;
import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.testing.InMemoryProject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of steps stands in the ledger, and whoever listens hears the same. */
class JournalTest {

    private static final String CONCURRENTLY = "create index concurrently i on t (a)";

    private final List<String> heard = new ArrayList<>();

    @Test
    void every_step_is_heard_with_what_the_ledger_says_of_it() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create table t (a int); create table v (a int)"),
                migration("002", "create index k on u (a)"));
        project.database().execute("create table v (a int)");
        project.migrator(listener()).up(UpRequest.ALL);
        assertThat(heard)
                .containsExactly(
                        "begun: create table public.t",
                        "applied: create table public.t",
                        "found-in-place: create table public.v",
                        "deferred: create index public.k");
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 create table public.t: applied",
                        "001.2 create table public.v: found-in-place",
                        "002.1 create index public.k: deferred");
    }

    @Test
    void what_cannot_run_in_a_transaction_is_announced_in_the_ledger() {
        InMemoryProject project = InMemoryProject.of(migration("001", "create table t (a int)"));
        project.up();
        project.source().put(migration("002", CONCURRENTLY));
        project.up();
        assertThat(project.database()
                        .history()
                        .filter(entry -> entry.id().migration().value().equals("002"))
                        .map(entry -> entry.outcome()))
                .containsExactly(Outcome.STARTED, Outcome.APPLIED);
    }

    @Test
    void failure_outside_a_transaction_is_heard_like_one_within() {
        InMemoryProject project =
                InMemoryProject.of(migration("001", "create table t (a int)"), migration("002", CONCURRENTLY));
        project.database().failing(CONCURRENTLY, failure("53100", "disk full"));
        project.migrator(listener()).up(UpRequest.ALL);
        assertThat(heard).endsWith("begun: create index public.i", "failed: create index public.i");
    }

    @Test
    void script_with_nothing_left_to_do_is_known_behind_the_last_step() {
        InMemoryProject project = InMemoryProject.of(migration("001", "create table t (a int)"), migration("002", ""));
        project.up();
        assertThat(project.database().ledger().scripts().keySet()).hasSize(2);
    }

    private ProgressListener listener() {
        return new ProgressListener() {
            @Override
            public void started(PlannedStep step) {
                heard.add("begun: " + step.operation().label());
            }

            @Override
            public void finished(PlannedStep step, Outcome outcome, Duration took) {
                heard.add(outcome.word() + ": " + step.operation().label());
            }

            @Override
            public void waits(Wait wait) {
                heard.add("waits");
            }
        };
    }
}
