package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.HookReport;
import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UndoReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void planTellsEveryOperationAndWhy() {
        Invocation plan = Invocation.of(RecordingWorkbench.answering(SampleReports.planned()), "plan");

        assertThat(plan.out()).isEqualToNormalizingNewlines("""
                        004  add usage indexes   pending
                          apply     create index public.idx_audit_logs_actor
                          in place  create index public.idx_sic_codes_code
                          defer     create index public.idx_module_usage_logs_timestamp
                                    waits for table public.module_usage_logs

                        WARN  module_usage_logs does not exist: deferred idx_module_usage_logs_timestamp (it is created as soon as the table is there)
                        1 apply, 1 in place, 1 defer
                        """);
        assertThat(plan.err()).isEmpty();
    }

    @Test
    void upTellsWhatBecameOfWhatItHadToDoWith() {
        Invocation up = Invocation.of(RecordingWorkbench.answering(SampleReports.ran()), "up");

        assertThat(up.out().replaceAll("in \\d+ ms", "in N ms")).isEqualToNormalizingNewlines("""
                        004  add usage indexes   partial
                          applied         create index public.idx_audit_logs_actor
                          found in place  create index public.idx_sic_codes_code
                          deferred        create index public.idx_module_usage_logs_timestamp
                                          waits for table public.module_usage_logs
                          (1 more had come to its end before)

                        WARN  module_usage_logs does not exist: deferred idx_module_usage_logs_timestamp (it is created as soon as the table is there)
                        1 applied, 1 found in place, 1 deferred, 0 pending in N ms
                        """);
        assertThat(up.exit()).isZero();
    }

    @Test
    void refusedRunTellsWhatWouldHaveHappenedAndWhatToDo() {
        RunReport report = SampleReports.refused(
                "up",
                SampleReports.usage(
                        MigrationState.PENDING,
                        SampleReports.index("idx_a").decided("apply"),
                        SampleReports.index("idx_b").decided("refuse").because("the table is too big")));
        Invocation up = Invocation.of(RecordingWorkbench.answering(report), "up");

        assertThat(up.exit()).isEqualTo(3);
        assertThat(up.out()).contains("apply   create", "refuse  create", "1 apply, 1 refuse; nothing ran");
        assertThat(up.err()).isEqualToNormalizingNewlines("""
                        ERROR  004_add_usage_indexes.sql:7:1: refused: the table is too big
                               Create the index CONCURRENTLY.
                        """);
    }

    @Test
    void everyLineOfAFaultIsIndented() {
        RunReport report = new RunReport(
                "up", RunOutcome.FAILED, List.of(), List.of(), Optional.of(new RunFault("first\nsecond", "do\nthis")));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "up").err())
                .isEqualToNormalizingNewlines("ERROR  first\n       second\n       do\n       this\n");
    }

    @Test
    void blockedOperationTellsWhy() {
        RunReport report = SampleReports.of(
                "reconcile",
                RunOutcome.DONE,
                SampleReports.usage(
                        MigrationState.PARTIAL,
                        SampleReports.index("idx_a")
                                .decided("defer")
                                .ended("blocked")
                                .because("could not create unique index")));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "reconcile")
                        .out())
                .contains("  blocked  create index public.idx_a\n           could not create unique index\n")
                .contains("0 applied, 0 deferred, 1 blocked, 0 pending in ");
    }

    @Test
    void nothingToDoIsSaid() {
        RunReport report = SampleReports.of("plan", RunOutcome.PLANNED);

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "plan").lines())
                .containsExactly("nothing to do");
    }

    @Test
    void manyOperationsOfOneFateAreOneLine() {
        RunReport report = SampleReports.of(
                "up",
                RunOutcome.DONE,
                SampleReports.usage(MigrationState.APPLIED, SampleReports.indexes(13, "apply", "applied")));
        RecordingWorkbench workbench = RecordingWorkbench.answering(report);

        assertThat(Invocation.of(workbench, "up").lines())
                .contains("  applied  13 operations")
                .hasSize(4);
        assertThat(Invocation.of(workbench, "up", "--verbose").out())
                .doesNotContain("13 operations")
                .contains("public.idx_13", "004.sql:26");
    }

    @Test
    void fewOperationsOfOneFateAreListed() {
        RunReport report = SampleReports.of(
                "up",
                RunOutcome.DONE,
                SampleReports.usage(MigrationState.APPLIED, SampleReports.indexes(12, "apply", "applied")));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "up").out())
                .contains("public.idx_1\n", "public.idx_12\n");
    }

    @Test
    void downTellsWhatWasTakenBack() {
        RunReport report = SampleReports.of(
                "down",
                RunOutcome.DONE,
                SampleReports.usage(
                        MigrationState.UNDONE,
                        SampleReports.index("idx_a").ended("undone").because("was applied")));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "down").out())
                .contains("004  add usage indexes   undone\n  undone  create index public.idx_a\n")
                .doesNotContain("was applied")
                .contains("1 undone in ");
    }

    @Test
    void planOfDownTellsEveryStatement() {
        MigrationReport usage = new MigrationReport(
                "004",
                "add_usage_indexes",
                MigrationState.APPLIED,
                List.of(),
                List.of(
                        new UndoReport("DROP INDEX public.idx_a", "run", ""),
                        new UndoReport("DROP TABLE public.t", "nothing", "there is no table public.t")));
        RunReport report = SampleReports.of("down", RunOutcome.PLANNED, usage);

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "down", "--plan")
                        .out())
                .isEqualToNormalizingNewlines("""
                        004  add usage indexes   to be taken back
                          run         DROP INDEX public.idx_a
                          nothing     DROP TABLE public.t
                                      there is no table public.t

                        nothing was changed
                        """);
    }

    @Test
    void downWithNothingToTakeBackSaysSo() {
        RunReport report = SampleReports.of("down", RunOutcome.DONE);

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "down").lines())
                .containsExactly("nothing to take back");
    }

    @Test
    void statusIsASentenceAndATable() {
        Invocation status = Invocation.of(RecordingWorkbench.answering(SampleReports.status()), "status");

        assertThat(status.out()).isEqualToNormalizingNewlines("""
                        3 migrations: 1 partial, 1 pending, 1 adopted; operations: 1 deferred, 1 pending

                        VERSION  NAME                  STATE    OPERATIONS             WAITS FOR
                        003      audit logs            adopted  1 adopted
                        004      add usage indexes     partial  1 applied, 1 deferred  table public.module_usage_logs
                        005      organisation modules  pending  1 pending

                        WARN  module_usage_logs does not exist: deferred idx_module_usage_logs_timestamp (it is created as soon as the table is there)
                        """);
    }

    @Test
    void statusOfWhatWaits() {
        Invocation status = Invocation.of(RecordingWorkbench.answering(SampleReports.status()), "status", "--deferred");

        assertThat(status.out()).isEqualToNormalizingNewlines("""
                        1 operation waits

                        004  add usage indexes
                          deferred  004/00000002  create index public.idx_module_usage_logs_timestamp
                                    waits for table public.module_usage_logs
                                    004.sql:4

                        WARN  module_usage_logs does not exist: deferred idx_module_usage_logs_timestamp (it is created as soon as the table is there)
                        """);
    }

    @Test
    void adoptionIsSummed() {
        RunReport report = SampleReports.of(
                "adopt",
                RunOutcome.DONE,
                SampleReports.migration(
                        "001",
                        "a",
                        MigrationState.ADOPTED,
                        SampleReports.index("i").ended("adopted")),
                SampleReports.migration(
                        "002",
                        "b",
                        MigrationState.ADOPTED,
                        SampleReports.index("j").ended("adopted")));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "adopt", "--through=002")
                        .lines())
                .contains("  adopted  1 operation", "recorded as adopted: 2 migrations through 002; nothing was run");
    }

    @Test
    void quietLeavesWarningsOnly() {
        assertThat(Invocation.of(RecordingWorkbench.answering(SampleReports.ran()), "up", "--quiet")
                        .lines())
                .containsExactly("WARN  " + SampleReports.WARNING);
        assertThat(Invocation.of(RecordingWorkbench.answering(SampleReports.status()), "status", "--quiet")
                        .lines())
                .containsExactly("WARN  " + SampleReports.WARNING);
    }

    @Test
    void statementWithoutObjectIsShownByItsFirstLine() {
        OperationReport opaque = new OperationReport(
                "004/00000001",
                1,
                "004.sql",
                1,
                "do",
                Optional.empty(),
                "do $$ begin\nperform 1;\nend $$",
                Optional.of("apply"),
                true,
                Optional.empty(),
                List.of(),
                "");
        RunReport report = SampleReports.of(
                "plan", RunOutcome.PLANNED, new MigrationReport("004", "x", MigrationState.PENDING, List.of(opaque)));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "plan").out())
                .contains("  apply  do $$ begin\n         provisional: it is asked again when it is reached\n");
    }

    @Test
    void statusSaysWhichConventionTheFilesFollow() {
        RunReport report = new RunReport(
                "status",
                RunOutcome.DONE,
                List.of(new MigrationReport("1", "init", MigrationState.PENDING, List.of())),
                List.of(),
                Optional.empty(),
                Optional.of("flyway"));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "status").out())
                .contains("1 migration: 1 pending; files as flyway has them");
        assertThat(Invocation.of(RecordingWorkbench.answering(report), "status", "--json")
                        .out())
                .contains("\"convention\":\"flyway\",\"hooks\":[]}");
    }

    @Test
    void planShowsHooksAroundTheMigrations() {
        RunReport report = new RunReport(
                "plan",
                RunOutcome.PLANNED,
                List.of(SampleReports.usage(
                        MigrationState.PENDING, SampleReports.index("i").decided("apply"))),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(hook("before-run"), hook("after-run")));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "plan").lines())
                .containsSubsequence(
                        "hook  before-run",
                        "  apply  create index public.before-run",
                        "  apply  create index public.i",
                        "hook  after-run",
                        "  apply  create index public.after-run");
    }

    @Test
    void planOfWhatIsTakenBackShowsHooksToo() {
        RunReport report = new RunReport(
                "down",
                RunOutcome.PLANNED,
                List.of(new MigrationReport(
                        "004",
                        "usage",
                        MigrationState.APPLIED,
                        List.of(),
                        List.of(new UndoReport("DROP TABLE t", "run", "")))),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(hook("before-run"), hook("after-run")));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "down", "--plan")
                        .lines())
                .containsSubsequence(
                        "hook  before-run",
                        "  apply  create index public.before-run",
                        "004  usage   to be taken back",
                        "  run         DROP TABLE t",
                        "hook  after-run",
                        "  apply  create index public.after-run");
    }

    private static HookReport hook(String moment) {
        return new HookReport(
                moment,
                SampleReports.usage(
                                MigrationState.PENDING,
                                SampleReports.index(moment).decided("apply"))
                        .operations());
    }
}
