package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.RunOutcome;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static final String ESCAPE = "\u001b";

    private final RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.ran());

    @Test
    void terminalIsColoured() {
        assertThat(Invocation.on(Terminal.of(200), workbench, "up").out())
                .contains(ESCAPE + "[32mapplied", ESCAPE + "[33mWARN" + ESCAPE + "[0m  module_usage_logs");
    }

    @Test
    void pipeIsNotColoured() {
        assertThat(Invocation.of(workbench, "up").out()).doesNotContain(ESCAPE);
        assertThat(Invocation.of(workbench, "up", "--help").out()).doesNotContain(ESCAPE);
    }

    @Test
    void colourCanBeDeclined() {
        assertThat(Invocation.on(Terminal.of(200), workbench, "up", "--no-color")
                        .out())
                .doesNotContain(ESCAPE + "[3");
        assertThat(Invocation.of(workbench, Invocation.environmentWith("NO_COLOR", "1"), Terminal.of(200), "up")
                        .out())
                .doesNotContain(ESCAPE + "[3");
    }

    @Test
    void dumbTerminalIsSentNoControlSequence() {
        assertThat(Invocation.of(workbench, Invocation.environmentWith("TERM", "dumb"), Terminal.of(80), "up")
                        .out())
                .doesNotContain(ESCAPE);
    }

    @Test
    void longLinesAreClippedToTheTerminal() {
        assertThat(Invocation.on(Terminal.of(40), workbench, "up", "--no-color").lines())
                .contains("  deferred        create index public.i…");
    }

    @Test
    void clippedSecretStaysSecret() {
        SampleReports.Operation operation =
                SampleReports.index("x server postgres://app:s3cret@host/db").decided("apply");
        RecordingWorkbench secret = RecordingWorkbench.answering(
                SampleReports.of("plan", RunOutcome.PLANNED, SampleReports.usage(MigrationState.PENDING, operation)));

        assertThat(Invocation.on(Terminal.of(60), secret, "plan", "--no-color").out())
                .doesNotContain("s3c");
    }

    @Test
    void controlCharactersOfTheDatabaseAreNotObeyed() {
        SampleReports.Operation operation =
                SampleReports.index("i" + ESCAPE + "[2Jx").decided("defer").because("a" + ESCAPE + "]0;b");
        RecordingWorkbench hostile = RecordingWorkbench.answering(
                SampleReports.of("plan", RunOutcome.PLANNED, SampleReports.usage(MigrationState.PENDING, operation)));

        assertThat(Invocation.of(hostile, "plan").out()).doesNotContain(ESCAPE).contains("i\uFFFD[2Jx", "a\uFFFD]0;b");
    }
}
