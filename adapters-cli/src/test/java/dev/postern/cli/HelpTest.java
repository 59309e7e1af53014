package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.RunOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private final RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.of("up", RunOutcome.DONE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "new",
                "plan",
                "up",
                "down",
                "status",
                "reconcile",
                "explain",
                "adopt",
                "accept",
                "withdraw",
                "resolve",
                "config",
                "serve"
            })
    void everyVerbShowsWhatItDoesItsOptionsExamplesAndExitCodes(String verb) {
        Invocation help = Invocation.of(workbench, verb, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: postern " + verb)
                .contains("Options:", "--help", "Examples:", "  postern " + verb, "Exit codes:")
                .containsPattern("\n  2 +wrong usage")
                .doesNotContain("null", "%n", "@|");
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void helpOfUpListsItsOptions() {
        assertThat(Invocation.of(workbench, "up", "--help").out())
                .contains("--url=URL", "--dir=DIR", "--ledger=SCHEMA", "--wait=DURATION", "--json", "--quiet")
                .contains("--no-color", "--to=ID", "--on-missing=policy|defer|refuse", "--strict")
                .contains("--first-run=protect|replay", "--fail-on-deferred")
                .contains("postern up --to 004", "  4   done, but something is deferred");
    }

    @Test
    void rootHelpListsTheVerbs() {
        assertThat(Invocation.of(workbench, "--help").out())
                .contains("demo", "new", "plan", "up", "down", "status", "reconcile", "adopt", "accept", "withdraw")
                .contains("explain", "serve", "Examples:");
    }

    @Test
    void versionIsTheOneOfTheBuild() {
        assertThat(Invocation.of(workbench, "--version").out()).matches("postern \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void helpNeedsNoDatabase() {
        assertThat(Invocation.of(workbench, Map.of(), Terminal.NONE, "withdraw", "--help")
                        .exit())
                .isZero();
    }

    @Test
    void noVerbIsWrongUsage() {
        Invocation bare = Invocation.of(workbench);

        assertThat(bare.exit()).isEqualTo(2);
        assertThat(bare.out()).isEmpty();
        assertThat(bare.err()).contains("no verb is given", "postern --help");
    }

    @ParameterizedTest
    @CsvSource({"pln,plan", "stauts,status", "reconsile,reconcile"})
    void unknownVerbIsAnsweredWithTheNearest(String typed, String meant) {
        Invocation invocation = Invocation.of(workbench, typed);

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err())
                .contains("ERROR  unknown verb \"" + typed + "\"", "Did you mean \"" + meant + "\"?");
    }

    @Test
    void unknownVerbLikeNoneIsAnsweredWithTheHelp() {
        assertThat(Invocation.of(workbench, "frobnicate").err())
                .doesNotContain("Did you mean")
                .contains("\"postern --help\" shows what there is.");
    }

    @ParameterizedTest
    @CsvSource({"--jsn,--json", "--fail-on-defered,--fail-on-deferred", "--too=004,--to"})
    void unknownOptionIsAnsweredWithTheNearest(String typed, String meant) {
        Invocation invocation = Invocation.of(workbench, "up", typed);

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err())
                .contains("unknown option \"" + typed.replaceFirst("=.*", "") + "\"", "Did you mean \"" + meant + "\"?")
                .contains("\"postern up --help\"");
        assertThat(workbench.requests).isEmpty();
    }
}
