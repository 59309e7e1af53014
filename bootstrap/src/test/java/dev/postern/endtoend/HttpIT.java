package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Every path on a real database, held against {@code /openapi.json}. */
class HttpIT {

    /** In which time every client has its answer, whatever the database does. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    private static final Map<String, List<String>> NAMED = Map.of(
            "/api/v1/migrations/{id}", List.of("/api/v1/migrations/004"),
            "/api/v1/runs/{id}", List.of("/api/v1/runs/1", "/api/v1/runs/2"),
            "/api/v1/catalog/{schema}/{relation}",
                    List.of("/api/v1/catalog/public/feature_flags", "/api/v1/catalog/postern/status"));

    private static final Map<String, List<String>> UNKNOWN = Map.of(
            "/api/v1/migrations/{id}", List.of("/api/v1/migrations/none", "/api/v1/migrations/%E2%82%AC"),
            "/api/v1/runs/{id}", List.of("/api/v1/runs/99", "/api/v1/runs/999999"),
            "/api/v1/catalog/{schema}/{relation}",
                    List.of("/api/v1/catalog/public/none", "/api/v1/catalog/public/%F0%9F%90%98"));

    @RegisterExtension
    final Site site = new Site();

    @Test
    void every_path_answers_as_described() {
        story();
        try (Served served = Served.by(site.postern())) {
            Set<String> asked = new TreeSet<>();
            served.description()
                    .paths()
                    .filter(path -> !path.endsWith("/events"))
                    .forEach(path -> {
                        NAMED.getOrDefault(path, List.of(path)).forEach(address -> served.expect(200, path, address));
                        UNKNOWN.getOrDefault(path, List.of()).forEach(address -> served.expect(404, path, address));
                        asked.add(path);
                    });
            served.expect(400, "/api/v1/events", "/api/v1/events?after=x");

            assertThat(asked).contains("/ready", "/metrics", "/api/v1/plan", "/api/v1/locks");
            assertThat(site.run("status", "--json").exits(0).document().deferred())
                    .isEqualTo(
                            served.expect(200, "/api/v1/deferred").get("total").asInt());
            unchangedIsNotSentAgain(served);
            oddNames(served);
        }
    }

    private static void unchangedIsNotSentAgain(Served served) {
        for (String address :
                List.of("/api/v1/status", "/api/v1/migrations", "/api/v1/catalog", "/openapi.json", "/")) {
            String tag = served.get(address).headers().firstValue("ETag").orElse("none");
            HttpResponse<String> again = served.get(address, "If-None-Match", tag);
            assertThat(again.statusCode()).as(address).isEqualTo(304);
            assertThat(again.body()).as(address).isEmpty();
        }
    }

    /** They reach the database, and do no harm. */
    private static void oddNames(Served served) {
        for (String odd : List.of("%00", "a%00b", "'", "%22", "%25", "%5C", "_", "%ED%A0%80", "a".repeat(300), "%0A")) {
            for (String address : List.of(
                    "/api/v1/catalog/public/",
                    "/api/v1/catalog/x/",
                    "/api/v1/catalog?filter=",
                    "/api/v1/migrations/",
                    "/api/v1/runs/",
                    "/relation?schema=public&name=",
                    "/schema?filter=",
                    "/migration?id=",
                    "/run?id=")) {
                assertThat(served.get(address + odd).statusCode())
                        .as("%s%s", address, odd)
                        .isLessThan(500);
            }
        }
    }

    @Test
    void a_run_is_seen_while_it_waits_for_somebody() throws SQLException {
        small();
        site.file("003_note.sql", "alter table feature_flags add column note text;\n");
        try (Served served = Served.by(site.postern());
                Connection holder = site.database().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table feature_flags in access share mode");
            try (Running up = site.postern().start("up")) {
                site.await("select exists (select from postern.event where phase = 'waiting')");

                JsonNode locks = served.expect(200, "/api/v1/locks");
                assertThat(locks.at("/run/pid").isInt()).as("%s", locks).isTrue();
                served.await(503, "/ready");
                assertThat(served.expect(503, "/ready").get("reasons").toString())
                        .contains("is under way");
                served.expect(200, "/api/v1/runs");
                assertThat(served.get("/").body()).contains("Held up by process");
                holder.rollback();
                up.end().exits(0);
            }
            served.await(200, "/ready");
        }
    }

    @Test
    void a_role_that_may_only_read_the_ledger_is_told_what_the_rest_needs() {
        small();
        try (Guest guest = Guest.of(site)) {
            site.sql("revoke usage on schema public from public;"
                    + " grant usage on schema postern to %1$s; grant select on all tables in schema postern to %1$s"
                            .formatted(guest.name()));
            try (Served served = Served.by(site.postern().with("POSTERN_URL", guest.url()))) {
                for (String path : List.of(
                        "/ready",
                        "/api/v1/status",
                        "/api/v1/migrations",
                        "/api/v1/deferred",
                        "/api/v1/runs",
                        "/metrics")) {
                    served.expect(200, path);
                }
                served.expect(200, "/api/v1/migrations/{id}", "/api/v1/migrations/002");
                served.expect(200, "/api/v1/runs/{id}", "/api/v1/runs/1");
                assertThat(detail(served.expect(403, "/api/v1/plan"))).contains("GRANT postgres TO " + guest.name());
                assertThat(detail(served.expect(403, "/api/v1/locks"))).contains("GRANT pg_read_all_stats");
                assertThat(detail(served.expect(403, "/api/v1/catalog"))).contains("GRANT USAGE ON SCHEMA");
                assertThat(detail(served.expect(
                                403, "/api/v1/catalog/{schema}/{relation}", "/api/v1/catalog/public/feature_flags")))
                        .contains("GRANT USAGE ON SCHEMA public");
            }
        }
    }

    private static String detail(JsonNode problem) {
        assertThat(problem.get("status").asInt()).isEqualTo(403);
        return problem.get("detail").asString();
    }

    @Test
    void a_database_that_goes_away_costs_nobody_more_than_a_bounded_time() {
        small();
        try (Line line = Line.to(site.url());
                Served served = Served.by(site.postern().with("POSTERN_URL", line.url()))) {
            served.expect(200, "/ready");

            line.cut();
            served.await(503, "/ready");
            served.expect(503, "/api/v1/status");

            line.silence();
            allAnswerInTime(served);

            line.mend();
            served.await(200, "/ready");
            served.expect(200, "/api/v1/catalog");
        }
    }

    /** More than there are threads, and the process stays alive for all of them. */
    private static void allAnswerInTime(Served served) {
        long begin = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 60)
                .mapToObj(number ->
                        served.pending(List.of("/ready", "/api/v1/status", "/api/v1/catalog", "/api/v1/plan", "/")
                                .get(number % 5)))
                .toList();
        assertThat(served.get("/health").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        Set<Integer> answers =
                asked.stream().map(each -> each.join().statusCode()).collect(Collectors.toSet());
        assertThat(answers).containsExactly(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUND);
    }

    /** The example, with what waits. */
    private void story() {
        site.example();
        site.run("adopt", "--through", "003").exits(0);
        site.run("up").exits(0);
    }

    /** A table, and an index that waits. */
    private void small() {
        site.file("001_flags.sql", "create table feature_flags (id bigint primary key);\n");
        site.file("002_usage.sql", "create index on module_usage_logs (at);\n");
        site.run("up").exits(0);
    }
}
