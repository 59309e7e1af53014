package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.explain.ExplanationReport;
import dev.postern.domain.explain.InverseExplanation;
import dev.postern.domain.explain.InverseExplanation.Way;
import dev.postern.domain.explain.OperationExplanation;
import dev.postern.domain.explain.ScriptExplanation;
import dev.postern.domain.explain.TouchedObject;
import dev.postern.domain.explain.Understanding;
import dev.postern.domain.explain.Verdict;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.RunOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    private static final OperationExplanation INDEX = new OperationExplanation(
            "004/9f3c21ab",
            1,
            "004_usage.sql",
            7,
            "create index",
            Optional.of("public.i"),
            "create index concurrently i on t (a)",
            Understanding.UNDERSTOOD,
            List.of("table public.t exists", "column public.t.a exists"),
            Optional.of("index public.i exists"),
            List.of(new TouchedObject("column public.t.a", List.of("existence", "shape"))),
            List.of(new TouchedObject("relation public.i", List.of("existence"))),
            List.of(),
            Optional.of("SHARE UPDATE EXCLUSIVE"),
            List.of("SHARE UPDATE EXCLUSIVE on public.t"),
            false,
            new InverseExplanation(Way.STATEMENTS, List.of("DROP INDEX CONCURRENTLY public.i"), ""),
            Optional.of(new Verdict("defer", true, List.of("table public.t"), "waits for table public.t")));

    private static final OperationExplanation DROP = new OperationExplanation(
            "004/11111111",
            2,
            "004_usage.sql",
            8,
            "drop table",
            Optional.of("public.u"),
            "drop table u",
            Understanding.UNDERSTOOD,
            List.of("table public.u exists"),
            Optional.of("there is no table public.u"),
            List.of(),
            List.of(new TouchedObject("relation public.u", List.of("existence", "data"))),
            List.of("relation public.u"),
            Optional.of("ACCESS EXCLUSIVE"),
            List.of("ACCESS EXCLUSIVE on public.u"),
            true,
            new InverseExplanation(Way.FROM_CATALOG, List.of(), "from the catalog when it runs"),
            Optional.empty());

    private static final OperationExplanation ROLE = new OperationExplanation(
            "004/00000000",
            3,
            "004_usage.sql",
            9,
            "create role",
            Optional.empty(),
            "create role app\n  login password 's3cret'",
            Understanding.OPAQUE,
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            true,
            new InverseExplanation(Way.IRREVERSIBLE, List.of(), "what it did is not known"),
            Optional.empty());

    private final RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.of("up", RunOutcome.DONE))
            .explaining(new ExplanationReport(
                    List.of(new ScriptExplanation("004", "usage_indexes", List.of(INDEX, DROP, ROLE)))));

    @Test
    void everyStatementTellsItsFacts() {
        Invocation explain = explain("004_usage.sql");

        assertThat(explain.exit()).isZero();
        assertThat(explain.err()).isEmpty();
        assertThat(explain.out()).isEqualToNormalizingNewlines("""
                        004  usage indexes

                          create index public.i   004_usage.sql:7  004/9f3c21ab
                            needs    table public.t exists
                                     column public.t.a exists
                            goal     index public.i exists
                            reads    column public.t.a (existence, shape)
                            writes   relation public.i (existence)
                            lock     SHARE UPDATE EXCLUSIVE on public.t
                            runs     alone, outside any transaction
                            inverse  DROP INDEX CONCURRENTLY public.i
                            verdict  defer: waits for table public.t
                                     provisional: it is asked again when it is reached

                          drop table public.u   004_usage.sql:8  004/11111111
                            needs    table public.u exists
                            goal     there is no table public.u
                            writes   relation public.u (existence, data)
                            loses    data of relation public.u
                            lock     ACCESS EXCLUSIVE on public.u
                            runs     in a transaction
                            inverse  from the catalog when it runs

                          create role app   004_usage.sql:9  004/00000000
                            meaning  not known: it runs where it stands, and what comes behind it is decided again
                            goal     no catalog shows it; the ledger records that it ran
                            runs     in a transaction
                            inverse  none: what it did is not known

                        3 statements: 2 understood, 0 data, 1 opaque
                        """);
    }

    @Test
    void statementsAreShownToThoseWhoAskWithoutTheirSecrets() {
        assertThat(explain("004_usage.sql", "--verbose").out())
                .contains("    sql      create index concurrently i on t (a)\n")
                .contains("    sql      create role app\n               login password '***'\n");
    }

    @Test
    void summaryTellsTheShares() {
        assertThat(explain("migrations", "--summary").out()).isEqualToNormalizingNewlines("""
                        3 statements
                          understood  2   66.7 %
                          data        0    0.0 %
                          opaque      1   33.3 %

                        by kind
                          create index  1   33.3 %
                          create role   1   33.3 %
                          drop table    1   33.3 %

                        opaque, by what they begin with
                          create role  1   33.3 %
                        """);
    }

    @Test
    void quietSaysNothing() {
        assertThat(explain("004_usage.sql", "--quiet").out()).isEmpty();
    }

    @Test
    void documentIsTheOneThatIsPromised() {
        assertThat(explain("004_usage.sql", "--json").out()).isEqualToNormalizingNewlines("""
                        {"version":1,"command":"explain","outcome":"done","exitCode":0,"scripts":[\
                        {"id":"004","name":"usage_indexes","operations":[\
                        {"id":"004/9f3c21ab","ordinal":1,"file":"004_usage.sql","line":7,"kind":"create index",\
                        "object":"public.i","sql":"create index concurrently i on t (a)","understanding":"understood",\
                        "needs":["table public.t exists","column public.t.a exists"],"goal":"index public.i exists",\
                        "reads":[{"object":"column public.t.a","aspects":["existence","shape"]}],\
                        "writes":[{"object":"relation public.i","aspects":["existence"]}],"destroys":[],\
                        "lock":"SHARE UPDATE EXCLUSIVE","transactional":false,\
                        "inverse":{"way":"statements","sql":["DROP INDEX CONCURRENTLY public.i"],"reason":null},\
                        "verdict":{"decision":"defer","provisional":true,"waitsFor":["table public.t"],\
                        "reason":"waits for table public.t"},"locks":["SHARE UPDATE EXCLUSIVE on public.t"]},\
                        {"id":"004/11111111","ordinal":2,"file":"004_usage.sql","line":8,"kind":"drop table",\
                        "object":"public.u","sql":"drop table u","understanding":"understood",\
                        "needs":["table public.u exists"],"goal":"there is no table public.u","reads":[],\
                        "writes":[{"object":"relation public.u","aspects":["existence","data"]}],\
                        "destroys":["relation public.u"],"lock":"ACCESS EXCLUSIVE","transactional":true,\
                        "inverse":{"way":"from-catalog","sql":[],"reason":"from the catalog when it runs"},"verdict":null,\
                        "locks":["ACCESS EXCLUSIVE on public.u"]},\
                        {"id":"004/00000000","ordinal":3,"file":"004_usage.sql","line":9,"kind":"create role",\
                        "object":null,"sql":"create role app\\n  login password '***'","understanding":"opaque",\
                        "needs":[],"goal":null,"reads":[],"writes":[],"destroys":[],"lock":null,"transactional":true,\
                        "inverse":{"way":"irreversible","sql":[],"reason":"what it did is not known"},"verdict":null,\
                        "locks":[]}]}],\
                        "summary":{"statements":3,"understood":{"count":2,"percent":66.7},"data":{"count":0,"percent":0.0},\
                        "opaque":{"count":1,"percent":33.3},"kinds":[{"kind":"create index","count":1,"percent":33.3},\
                        {"kind":"create role","count":1,"percent":33.3},{"kind":"drop table","count":1,"percent":33.3}],\
                        "opaqueKinds":[{"kind":"create role","count":1,"percent":33.3}]},"error":null}
                        """);
    }

    @Test
    void documentOfASummaryHoldsNoScripts() {
        assertThat(explain("migrations", "--summary", "--json").out())
                .contains("\"scripts\":[],\"summary\":{\"statements\":3,");
    }

    @Test
    void failureIsADocumentToo() {
        RecordingWorkbench away =
                RecordingWorkbench.failing(new DatabaseUnavailableException("db:5432 refused", new Exception()));
        Invocation failed = Invocation.of(away, "explain", "a.sql", "--url", "postgres://app@db/shop", "--json");

        assertThat(failed.exit()).isEqualTo(5);
        assertThat(failed.out())
                .startsWith("{\"version\":1,\"command\":\"explain\",\"outcome\":\"failed\",\"exitCode\":5,"
                        + "\"scripts\":[],\"summary\":null,\"error\":{\"message\":\"db:5432 refused\",");
        assertThat(explain("--json").out()).contains("\"exitCode\":2,", "Missing required parameter: 'FILE'");
    }

    @Test
    void databaseIsAskedOnlyWhereTheOptionNamesOne() {
        Invocation.of(workbench, Map.of("DATABASE_URL", "postgres://app@db/shop"), Terminal.NONE, "explain", "a.sql");
        explain("-", "--url", "postgres://app:s3cret@db/shop");

        assertThat(workbench.requests)
                .containsExactly(
                        new ExplainRequest(Path.of("a.sql"), Optional.empty()),
                        new ExplainRequest(Path.of("-"), Optional.of("postgres://app:s3cret@db/shop")));
        assertThat(workbench.requests.get(1))
                .hasToString("ExplainRequest[subject=-, url=Optional[postgres://app:***@db/shop]]");
        assertThat(((ExplainRequest) workbench.requests.get(1)).isStandardInput())
                .isTrue();
    }

    @Test
    void whatIsNoAddressIsWrongUsage() {
        Invocation explain = explain("a.sql", "--url", "mysql://db/shop");

        assertThat(explain.exit()).isEqualTo(2);
        assertThat(explain.err()).contains("no address of a PostgreSQL database");
        assertThat(workbench.requests).isEmpty();
    }

    private Invocation explain(String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "explain";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return Invocation.of(workbench, words);
    }
}
