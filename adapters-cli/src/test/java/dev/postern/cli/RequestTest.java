package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.RunId;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.UpRequest;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    private final RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.of("up", RunOutcome.DONE));

    @Test
    void targetHasItsDefaults() {
        Invocation.of(workbench, Map.of("DATABASE_URL", "postgres://db/shop"), Terminal.NONE, "status");

        assertThat(workbench.targets)
                .containsExactly(new TargetOptions(
                        "postgres://db/shop", Path.of("migrations"), "postern", Duration.ofSeconds(60)));
        assertThat(workbench.closed).isEqualTo(1);
    }

    @Test
    void flagsBeatTheEnvironment() {
        Map<String, String> environment = Map.of(
                "POSTERN_URL", "postgres://env/shop", "DATABASE_URL", "postgres://other/shop", "POSTERN_DIR", "env");
        Invocation.of(
                workbench,
                environment,
                Terminal.NONE,
                "status",
                "--url",
                "jdbc:postgresql://flag/shop",
                "--dir=sql",
                "--ledger=audit",
                "--wait=5m");

        assertThat(workbench.targets)
                .containsExactly(new TargetOptions(
                        "jdbc:postgresql://flag/shop", Path.of("sql"), "audit", Duration.ofMinutes(5)));
    }

    @Test
    void posternVariablesBeatTheCommonOne() {
        Map<String, String> environment = Map.of(
                "POSTERN_URL", "postgres://env/shop", "DATABASE_URL", "postgres://other/shop", "POSTERN_DIR", "env");
        Invocation.of(workbench, environment, Terminal.NONE, "status");

        assertThat(workbench.targets.get(0).url()).isEqualTo("postgres://env/shop");
        assertThat(workbench.targets.get(0).directory()).isEqualTo(Path.of("env"));
    }

    @Test
    void noAddressNamesTheThreeWays() {
        Invocation invocation = Invocation.of(workbench, Map.of("POSTERN_URL", ""), Terminal.NONE, "plan");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("--url postgres://app@localhost", "POSTERN_URL", "DATABASE_URL");
        assertThat(workbench.targets).isEmpty();
    }

    @Test
    void addressOfAnotherSystemIsRefusedWithoutItsPassword() {
        Invocation invocation = Invocation.of(workbench, "plan", "--url", "mysql://db/shop?password=s3cret");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err())
                .contains("no address of a PostgreSQL database")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 minutes", "-5s", "", "99999999999s"})
    void durationWithoutUnitIsRefused(String wait) {
        Invocation invocation = Invocation.of(workbench, "up", "--wait=" + wait);

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("--wait", "500ms, 60s, 5m or 1h");
    }

    @Test
    void upAsksForEverythingByDefault() {
        Invocation.of(workbench, "up");

        assertThat(workbench.requests).containsExactly(UpRequest.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "up"})
    void planAndUpTakeTheSameOptions(String verb) {
        Invocation.of(workbench, verb, "--to", "004", "--on-missing=defer", "--first-run=replay");

        assertThat(workbench.requests)
                .containsExactly(new UpRequest(
                        Option.some(new MigrationId("004")), new Policy(OnMissing.DEFER, FirstRun.REPLAY)));
    }

    @Test
    void aPlanThatWasWrittenIsRunAsItWasMade(@TempDir Path folder) {
        String file = folder.resolve("plan.json").toString();

        assertThat(Invocation.of(workbench, "plan", "--out", file).exit()).isZero();
        Invocation.of(workbench, "up", "--plan", file);

        assertThat(workbench.requests)
                .containsExactly(
                        UpRequest.ALL,
                        new UpRequest(
                                Option.some(new MigrationId("004")),
                                new Policy(OnMissing.DEFER, FirstRun.REPLAY),
                                Option.some(RecordingWorkbench.BASIS)));
    }

    @Test
    void aPlanIsNotRunOtherwiseThanItWasMade() {
        Invocation invocation = Invocation.of(workbench, "up", "--plan", "plan.json", "--to", "004");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("--plan contradicts --to");
    }

    @Test
    void whatIsNoPlanIsNotRun(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "{\"version\": 1, \"facts\": []}");
        Path other = Files.writeString(folder.resolve("other.json"), "create table t (a int)");

        for (String plan : List.of(file.toString(), other.toString(), "no such file")) {
            Invocation invocation = Invocation.of(workbench, "up", "--plan", plan);
            assertThat(invocation.exit()).as(plan).isEqualTo(2);
            assertThat(invocation.err()).contains("is no plan that can be run", "postern plan --out FILE");
        }
    }

    @Test
    void strictMeansRefuse() {
        Invocation.of(workbench, "up", "--strict");

        assertThat(workbench.requests)
                .containsExactly(new UpRequest(Option.none(), new Policy(OnMissing.REFUSE, FirstRun.PROTECT)));
    }

    @Test
    void strictContradictsDefer() {
        Invocation invocation = Invocation.of(workbench, "up", "--strict", "--on-missing=defer");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("--strict contradicts --on-missing");
    }

    @Test
    void unknownChoiceNamesTheChoices() {
        Invocation invocation = Invocation.of(workbench, "up", "--on-missing=skip");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("--on-missing", "'skip' is none of policy, defer, refuse");
    }

    @Test
    void downKeepsRowsUnlessTold() {
        Invocation.of(workbench, "down");
        Invocation.of(workbench, "down", "--to=003", "--allow-data-loss");

        assertThat(workbench.requests)
                .containsExactly(
                        new DownRequest(Option.none(), DownRequest.Rows.KEEP),
                        new DownRequest(Option.some(new MigrationId("003")), DownRequest.Rows.GIVE_UP));
    }

    @Test
    void downTakesARunAndAPlanIsAskedForByItsFlag() {
        Invocation.of(workbench, "down", "--run=7", "--allow-access");
        Invocation.of(workbench, "down", "--plan");

        assertThat(workbench.requests)
                .containsExactly(
                        new DownRequest(
                                Option.none(),
                                Option.some(new RunId(7)),
                                DownRequest.Rows.KEEP,
                                DownRequest.Access.WIDEN),
                        "plan of " + new DownRequest(Option.none(), DownRequest.Rows.KEEP));
        assertThat(Invocation.of(workbench, "down", "--run=7", "--to=003").exit())
                .isEqualTo(2);
    }

    @Test
    void ledgerVerbsPassWhatTheyName() {
        Invocation.of(workbench, "adopt", "--through", "003");
        Invocation.of(workbench, "accept", "004");
        Invocation.of(workbench, "withdraw", "004/9f3c21ab~2", "--reason", "gone for good");
        Invocation.of(workbench, "resolve", "004/9f3c21ab", "--as=not-applied");
        Invocation.of(workbench, "reconcile");

        assertThat(workbench.requests)
                .containsExactly(
                        new MigrationId("003"),
                        new MigrationId("004"),
                        "004/9f3c21ab~2 gone for good",
                        "004/9f3c21ab NOT_APPLIED",
                        Policy.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "withdraw 004/9f3c21ab, --reason",
        "withdraw --reason=x, ID",
        "adopt, --through",
        "accept, ID",
        "new, NAME",
        "'withdraw 004 --reason=x', 004/9f3c21ab",
        "'withdraw 004/9f3c21ab --reason=', --reason is empty"
    })
    void whatIsRequiredIsAskedFor(String commandLine, String named) {
        Invocation invocation = Invocation.of(workbench, commandLine.split(" ", -1));

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).startsWith("ERROR  ").contains(named);
        assertThat(workbench.requests).isEmpty();
    }

    @Test
    void demoPassesTheFolderOfTheServer() {
        Invocation demo = Invocation.of(workbench, Map.of(), Terminal.NONE, "demo", "--pg-bin", "/usr/lib/pg");
        Invocation.of(workbench, Map.of(), Terminal.NONE, "demo");

        assertThat(demo.out()).contains("the demonstration");
        assertThat(workbench.requests).containsExactly(Optional.of(Path.of("/usr/lib/pg")), Optional.empty());
    }

    @Test
    void placeholdersComeFromFlagsAndFromTheEnvironment() {
        Map<String, String> environment = Map.of(
                "POSTERN_URL", "postgres://env/shop",
                "POSTERN_PLACEHOLDERS_SCHEMA", "env",
                "POSTERN_PLACEHOLDERS_OWNER", "app");
        Invocation.of(
                workbench,
                environment,
                Terminal.NONE,
                "plan",
                "--placeholder",
                "Schema=flag=1",
                "--placeholder=tenant.id=7");

        assertThat(workbench.targets)
                .extracting(TargetOptions::placeholders)
                .containsExactly(Map.of("schema", "flag=1", "owner", "app", "tenant.id", "7"));
    }

    @Test
    void printedTargetShowsNoValueOfAPlaceholder() {
        TargetOptions target = new TargetOptions(
                "postgres://db/shop",
                Optional.empty(),
                Optional.empty(),
                Path.of("m"),
                "postern",
                Patience.withRun(Duration.ZERO),
                Map.of("db_password", "hunter2"));

        assertThat(target.toString()).doesNotContain("hunter2");
    }

    @Test
    void printedTargetShowsNoPassword() {
        TargetOptions target =
                new TargetOptions("postgres://app:s3cret@db/shop", Path.of("m"), "postern", Duration.ZERO);

        assertThat(target.toString()).contains("postgres://app:***@db/shop").doesNotContain("s3cret");
    }
}
