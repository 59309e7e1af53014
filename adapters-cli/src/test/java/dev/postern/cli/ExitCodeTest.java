package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.DatabaseUnavailableException.Trouble;
import dev.postern.domain.run.InvalidScriptsException;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.ScratchServerUnavailableException;
import dev.postern.domain.run.UnknownTargetException;
import dev.postern.domain.run.UnsupportedServerException;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.watch.StatusServerUnavailableException;
import io.vavr.collection.Vector;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExitCodeTest {

    static Stream<Arguments> exceptions() {
        Exception cause = new Exception("cause");
        return Stream.of(
                Arguments.of(new UnknownTargetException("no migration 9"), 2, "postern status"),
                Arguments.of(new DatabaseUnavailableException("db refused", cause), 5, "Check that the server runs"),
                Arguments.of(unavailable(Trouble.UNREACHABLE), 5, "host and port"),
                Arguments.of(unavailable(Trouble.NO_SUCH_DATABASE), 5, "CREATE DATABASE"),
                Arguments.of(unavailable(Trouble.NOT_LET_IN), 5, "pg_hba.conf"),
                Arguments.of(unavailable(Trouble.NOT_NOW), 5, "in a while"),
                Arguments.of(unavailable(Trouble.LOST), 5, "what was recorded stays recorded"),
                Arguments.of(new RunLockUnavailableException("pid 7 runs"), 5, "--wait 5m"),
                Arguments.of(new UnsupportedServerException("version 9.6"), 3, "Nothing was changed"),
                Arguments.of(new LedgerUnusableException("owned by eve"), 3, "--ledger SCHEMA"),
                Arguments.of(new ScratchServerUnavailableException("no server"), 1, "--pg-bin"),
                Arguments.of(new StatusServerUnavailableException("in use", cause), 1, "--listen"),
                Arguments.of(new UsageException("bad host", "Mend it."), 2, "Mend it."),
                Arguments.of(new IllegalStateException("oops"), 1, "This is a bug of Postern's"));
    }

    private static DatabaseUnavailableException unavailable(Trouble trouble) {
        return new DatabaseUnavailableException("db refused", trouble, new Exception("cause"));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void exceptionsSayWhatHappenedAndWhatToDo(RuntimeException thrown, int exit, String remedy) {
        Invocation invocation = Invocation.of(RecordingWorkbench.failing(thrown), "up");

        assertThat(invocation.exit()).isEqualTo(exit);
        assertThat(invocation.out()).isEmpty();
        assertThat(invocation.err())
                .startsWith("ERROR  ")
                .contains(thrown.getMessage(), remedy)
                .doesNotContain("\tat ");
    }

    @Test
    void connectionIsGivenBackAfterAFailure() {
        RecordingWorkbench workbench = RecordingWorkbench.failing(new IllegalStateException("oops"));

        Invocation.of(workbench, "up");

        assertThat(workbench.closed).isEqualTo(1);
    }

    @Test
    void stackTraceIsShownToThoseWhoAsk() {
        RecordingWorkbench workbench =
                RecordingWorkbench.failing(new IllegalStateException("at postgres://app:s3cret@db/shop"));

        assertThat(Invocation.of(workbench, "up", "--verbose").err())
                .contains("\tat dev.postern", "postgres://app:***@db/shop")
                .doesNotContain("s3cret");
        assertThat(Invocation.of(workbench, Invocation.environmentWith("POSTERN_DEBUG", "1"), Terminal.NONE, "up")
                        .err())
                .contains("\tat dev.postern");
    }

    @Test
    void everyProblemOfTheScriptsIsShown() {
        InvalidScriptsException thrown = new InvalidScriptsException(Vector.of(
                new ScriptProblem(new Place("001.sql", 1, 3), "a quote is not closed", "Close it.", "a 'b"),
                new ScriptProblem(new Place("002.sql", 2, 1), "no command", "Begin with one.", "frob")));
        Invocation invocation = Invocation.of(RecordingWorkbench.failing(thrown), "up");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).isEqualToNormalizingNewlines("""
                        ERROR  there are 2 problems with the migrations, nothing ran:

                               001.sql:1:3: a quote is not closed
                               a 'b
                                 ^
                               Close it.

                               002.sql:2:1: no command
                               frob
                               ^
                               Begin with one.

                               Put the migrations right and give the command again.
                        """);
    }

    @ParameterizedTest
    @CsvSource({"DONE,0", "PLANNED,0", "REFUSED,3", "FAILED,1"})
    void outcomesHaveTheirCodes(RunOutcome outcome, int exit) {
        RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.of("up", outcome));

        assertThat(Invocation.of(workbench, "up").exit()).isEqualTo(exit);
        assertThat(Invocation.of(workbench, "plan").exit()).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({"up", "reconcile"})
    void deferralsAreAFailureToThoseWhoSaySo(String verb) {
        RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.ran());

        assertThat(Invocation.of(workbench, verb).exit()).isZero();
        assertThat(Invocation.of(workbench, verb, "--fail-on-deferred").exit()).isEqualTo(4);
    }

    @Test
    void planExitsAsUpWould() {
        RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.planned());

        assertThat(Invocation.of(workbench, "plan").exit()).isZero();
        assertThat(Invocation.of(workbench, "plan", "--fail-on-deferred").exit())
                .isEqualTo(4);
    }

    @Test
    void planOfWhatWaitedAndCanBeDoneLeavesNothing() {
        RunReport report = SampleReports.of(
                "plan",
                RunOutcome.PLANNED,
                SampleReports.usage(
                        MigrationState.PARTIAL,
                        SampleReports.index("idx_a").decided("apply").ended("deferred")));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "plan", "--fail-on-deferred")
                        .exit())
                .isZero();
    }

    @Test
    void failureWeighsMoreThanDeferral() {
        RunReport report = SampleReports.of(
                "up",
                RunOutcome.FAILED,
                SampleReports.usage(
                        MigrationState.PARTIAL, SampleReports.waiting().ended("deferred")));

        assertThat(Invocation.of(RecordingWorkbench.answering(report), "up", "--fail-on-deferred")
                        .exit())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"APPLIED,0", "ADOPTED,0", "PARTIAL,6", "PENDING,6", "UNDONE,6"})
    void checkFindsWork(MigrationState state, int exit) {
        RecordingWorkbench workbench =
                RecordingWorkbench.answering(SampleReports.of("status", RunOutcome.DONE, SampleReports.usage(state)));

        assertThat(Invocation.of(workbench, "status").exit()).isZero();
        assertThat(Invocation.of(workbench, "status", "--check").exit()).isEqualTo(exit);
        assertThat(Invocation.of(workbench, "status", "--check", "--json").exit())
                .isEqualTo(exit);
    }

    @Test
    void checkLooksBeyondWhatIsShown() {
        RecordingWorkbench workbench = RecordingWorkbench.answering(
                SampleReports.of("status", RunOutcome.DONE, SampleReports.usage(MigrationState.PENDING)));

        assertThat(Invocation.of(workbench, "status", "--check", "--deferred").exit())
                .isEqualTo(6);
    }
}
