package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** A new table comes without the foreign keys that cannot come yet. */
class SplitTest {

    private static final String PARENT = "create table t (id int primary key)";
    private static final String CHILD = "create table u (id int primary key, t_id int references t (id))";

    @Test
    void table_comes_and_its_foreign_key_to_what_is_missing_waits() {
        InMemoryProject project = InMemoryProject.of(migration("001", CHILD));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 create table public.u: applied",
                        "001.1 add constraint u_t_id_fkey on public.u: deferred");
    }

    @Test
    void plan_shows_both() {
        RunReport plan = InMemoryProject.of(migration("001", CHILD)).plan();
        assertThat(plan.operations().map(each -> each.decision().orElse("") + ": " + each.sql()))
                .containsExactly(
                        "apply: create table u (id int primary key, t_id int)",
                        "defer: alter table public.u add constraint u_t_id_fkey FOREIGN KEY (t_id) REFERENCES"
                                + " public.t(id)");
    }

    @Test
    void foreign_key_follows_once_it_can() {
        InMemoryProject project = InMemoryProject.of(migration("001", CHILD));
        project.up();
        project.database().execute(PARENT);
        assertThat(project.up().waiting()).isZero();
        InMemoryProject whole = InMemoryProject.of(migration("001", PARENT), migration("002", CHILD));
        whole.up();
        assertThat(project.database().schema()).isEqualTo(whole.database().schema());
        assertThat(project.plan().operations()).isEmpty();
    }

    @Test
    void foreign_key_follows_without_the_file() {
        InMemoryProject project = InMemoryProject.of(migration("001", CHILD));
        project.up();
        project.source().remove("001");
        project.database().execute(PARENT);
        assertThat(project.up().waiting()).isZero();
    }

    @Test
    void whole_statement_runs_where_nothing_is_missing() {
        InMemoryProject project = InMemoryProject.of(migration("001", PARENT), migration("002", CHILD));
        project.up();
        assertThat(project.database().executed()).containsExactly(PARENT, CHILD);
    }

    @Test
    void of_several_foreign_keys_those_come_that_can() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", PARENT),
                migration("002", "create table u (id int, t_id int references t (id), v_id int references v (id))"));
        project.up();
        assertThat(project.outcomes("002"))
                .containsExactly(
                        "create table public.u: applied",
                        "add constraint u_t_id_fkey on public.u: applied",
                        "add constraint u_v_id_fkey on public.u: deferred");
    }

    @Test
    void table_that_has_to_wait_itself_waits_without_its_foreign_keys() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "-- postern: requires table s\n-- postern: on-missing=defer\n" + CHILD));
        project.up();
        project.database().execute("create table s (id int)");
        project.up();
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 create table public.u: applied",
                        "001.1 add constraint u_t_id_fkey on public.u: deferred");
    }

    @Test
    void strictly_nothing_is_split() {
        InMemoryProject project = InMemoryProject.of(migration("001", CHILD));
        RunReport report = project.up(new Policy(OnMissing.REFUSE, FirstRun.PROTECT));
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(project.database().executed()).isEmpty();
    }

    @Test
    void down_takes_the_table_back_and_withdraws_the_foreign_key() {
        InMemoryProject project = InMemoryProject.of(migration("001", CHILD));
        project.up();
        assertThat(project.down().fault()).isEmpty();
        assertThat(project.database().schema()).isEmpty();
        assertThat(project.database().ledger().waiting()).isEmpty();
        project.database().execute(PARENT);
        project.up();
        assertThat(project.outcomes("001").filter(line -> line.endsWith(Outcome.APPLIED.word())))
                .containsExactly("create table public.u: applied");
        assertThat(project.database().schema()).contains("u_t_id_fkey");
    }

    @Test
    void changed_file_does_not_lack_what_was_split_off() {
        InMemoryProject project = InMemoryProject.of(migration("001", CHILD));
        project.up();
        project.source().put(migration("001", CHILD + "; create table v (id int)"));
        assertThat(project.accept("001").outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().ledger().waiting()).hasSize(1);
        project.database().execute(PARENT);
        assertThat(project.up().waiting()).isZero();
    }
}
