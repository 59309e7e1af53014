package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    private static final RunReport REPORT = new RunReport(
            "up",
            RunOutcome.DONE,
            List.of(new MigrationReport(
                    "004",
                    "add_usage_indexes",
                    MigrationState.PARTIAL,
                    List.of(
                            new OperationReport(
                                    "004/9f3c21ab",
                                    1,
                                    "004_add_usage_indexes.sql",
                                    7,
                                    "create index",
                                    Optional.of("public.idx_x"),
                                    "create index idx_x on \"T\" (x)",
                                    Optional.of("defer"),
                                    false,
                                    Optional.of("deferred"),
                                    List.of("table public.T"),
                                    "waits for table public.T"),
                            new OperationReport(
                                    "004/00000000",
                                    2,
                                    "004_add_usage_indexes.sql",
                                    9,
                                    "do",
                                    Optional.empty(),
                                    "do 'x'",
                                    Optional.empty(),
                                    true,
                                    Optional.empty(),
                                    List.of(),
                                    "")))),
            List.of("T does not exist"),
            Optional.empty());

    private static final String DOCUMENT = """
            {"version":1,"command":"up","outcome":"done","exitCode":0,"migrations":[\
            {"id":"004","name":"add_usage_indexes","state":"partial","operations":[\
            {"id":"004/9f3c21ab","ordinal":1,"file":"004_add_usage_indexes.sql","line":7,"kind":"create index",\
            "object":"public.idx_x","sql":"create index idx_x on \\"T\\" (x)","decision":"defer","provisional":false,\
            "outcome":"deferred","waitsFor":["table public.T"],"reason":"waits for table public.T","since":null},\
            {"id":"004/00000000","ordinal":2,"file":"004_add_usage_indexes.sql","line":9,"kind":"do",\
            "object":null,"sql":"do 'x'","decision":null,"provisional":true,"outcome":null,"waitsFor":[],"reason":null,"since":null}],"undo":[]}],\
            "deferred":1,"warnings":["T does not exist"],"error":null,"convention":null,"hooks":[]}
            """;

    @Test
    void documentIsTheOneThatIsPromised() {
        Invocation up = Invocation.of(RecordingWorkbench.answering(REPORT), "up", "--json");

        assertThat(up.out()).isEqualToNormalizingNewlines(DOCUMENT);
        assertThat(up.err()).isEqualToNormalizingNewlines("WARN  T does not exist\n");
    }

    @Test
    void documentIsTheSameOnATerminal() {
        Invocation up = Invocation.on(Terminal.of(40), RecordingWorkbench.answering(REPORT), "up", "--json");

        assertThat(up.out()).isEqualToNormalizingNewlines(DOCUMENT);
    }

    @Test
    void refusalIsPartOfTheDocument() {
        JsonNode document =
                read(Invocation.of(RecordingWorkbench.answering(SampleReports.refused("plan")), "plan", "--json"));

        assertThat(document.path("outcome").asString()).isEqualTo("refused");
        assertThat(document.path("exitCode").asInt()).isEqualTo(3);
        assertThat(document.path("error").path("message").asString()).contains("refused: the table is too big");
        assertThat(document.path("error").path("remedy").asString()).isEqualTo("Create the index CONCURRENTLY.");
    }

    @Test
    void exceptionIsADocumentToo() {
        Invocation up = Invocation.of(
                RecordingWorkbench.failing(new DatabaseUnavailableException("db:5432 refused", new Exception())),
                "up",
                "--json");
        JsonNode document = read(up);

        assertThat(up.exit()).isEqualTo(5);
        assertThat(up.err()).isEmpty();
        assertThat(document.propertyNames())
                .containsExactly(
                        "version",
                        "command",
                        "outcome",
                        "exitCode",
                        "migrations",
                        "deferred",
                        "warnings",
                        "error",
                        "convention",
                        "hooks");
        assertThat(document.path("command").asString()).isEqualTo("up");
        assertThat(document.path("outcome").asString()).isEqualTo("failed");
        assertThat(document.path("exitCode").asInt()).isEqualTo(5);
        assertThat(document.path("error").path("message").asString()).isEqualTo("db:5432 refused");
    }

    @Test
    void wrongUsageIsADocumentToo() {
        Invocation up = Invocation.of(RecordingWorkbench.answering(REPORT), "up", "--json", "--wait=soon");
        JsonNode document = read(up);

        assertThat(up.exit()).isEqualTo(2);
        assertThat(document.path("outcome").asString()).isEqualTo("refused");
        assertThat(document.path("error").path("message").asString()).contains("--wait");
    }

    @Test
    void missingAddressIsADocumentToo() {
        JsonNode document =
                read(Invocation.of(RecordingWorkbench.answering(REPORT), Map.of(), Terminal.NONE, "status", "--json"));

        assertThat(document.path("exitCode").asInt()).isEqualTo(2);
        assertThat(document.path("command").asString()).isEqualTo("status");
    }

    @Test
    void unknownVerbIsADocumentWithoutCommand() {
        JsonNode document = read(Invocation.of(RecordingWorkbench.answering(REPORT), "pln", "--json"));

        assertThat(document.path("command").isNull()).isTrue();
        assertThat(document.path("error").path("remedy").asString()).contains("Did you mean \"plan\"?");
    }

    @Test
    void planCountsWhatWouldWait() {
        JsonNode document =
                read(Invocation.of(RecordingWorkbench.answering(SampleReports.planned()), "plan", "--json"));

        assertThat(document.path("deferred").asInt()).isEqualTo(1);
    }

    @Test
    void statusOfWhatWaitsHoldsNothingElse() {
        JsonNode document = read(
                Invocation.of(RecordingWorkbench.answering(SampleReports.status()), "status", "--deferred", "--json"));

        assertThat(document.path("migrations")).hasSize(1);
        assertThat(document.path("migrations").path(0).path("operations")).hasSize(1);
        assertThat(document.path("deferred").asInt()).isEqualTo(1);
    }

    @Test
    void passwordsInSqlAreTakenOut() {
        RunReport report = SampleReports.of(
                "plan",
                RunOutcome.PLANNED,
                new MigrationReport("001", "a", MigrationState.PENDING, List.of(roleWithPassword())));
        Invocation plan = Invocation.of(RecordingWorkbench.answering(report), "plan", "--json");

        assertThat(plan.out()).doesNotContain("s3cret");
        assertThat(read(plan)
                        .path("migrations")
                        .path(0)
                        .path("operations")
                        .path(0)
                        .path("sql")
                        .asString())
                .isEqualTo("create role app login password '***'");
    }

    private static OperationReport roleWithPassword() {
        return new OperationReport(
                "001/00000000",
                1,
                "001.sql",
                1,
                "create role",
                Optional.of("app"),
                "create role app login password 's3cret'",
                Optional.of("apply"),
                false,
                Optional.empty(),
                List.of(),
                "");
    }

    private static JsonNode read(Invocation invocation) {
        assertThat(invocation.out().strip().lines()).hasSize(1);
        return new JsonMapper().readTree(invocation.out());
    }
}
