package dev.postern.http;

import static dev.postern.http.StatusReports.deferred;
import static dev.postern.http.StatusReports.migration;
import static dev.postern.http.StatusReports.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.MissingPrivilegeException;
import dev.postern.domain.watch.ServingTerms;
import dev.postern.http.testing.Interface;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer is as {@code /openapi.json} says. */
class ContractTest {

    private static final RunReport REPORT =
            status(migration("004", MigrationState.PARTIAL, deferred("004/9f3c21ab", "table public.t")));

    /** Where paths name something: what is there, and what is not. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "/api/v1/migrations/{id}", List.of("/api/v1/migrations/004", "/api/v1/migrations/none"),
            "/api/v1/runs/{id}", List.of("/api/v1/runs/2", "/api/v1/runs/99", "/api/v1/runs/x"),
            "/api/v1/catalog/{schema}/{relation}",
                    List.of("/api/v1/catalog/public/orders", "/api/v1/catalog/public/none"),
            "/api/v1/events", List.of("/api/v1/events?after=x"));

    @Test
    void every_path_answers_as_described() {
        checkAll(() -> REPORT, InMemoryWatch.running());
    }

    @Test
    void without_a_database_too() {
        checkAll(
                () -> {
                    throw new DatabaseUnavailableException("timed out", new SQLException());
                },
                InMemoryWatch.quiet());
    }

    @Test
    void and_where_something_is_broken() {
        checkAll(
                () -> {
                    throw new IllegalStateException("s3cret");
                },
                InMemoryWatch.quiet());
    }

    @Test
    void a_privilege_that_is_missing_is_named() {
        try (ServedStatus server = ServedStatus.of(() -> {
            throw new MissingPrivilegeException("it needs GRANT app TO watcher");
        })) {
            HttpResponse<String> plan = server.get("/api/v1/plan");

            assertThat(plan.statusCode()).isEqualTo(403);
            assertThat(plan.body()).contains("it needs GRANT app TO watcher");
            assertThat(server.description().faults("/api/v1/plan", 403, ServedStatus.contentType(plan), plan.body()))
                    .isEmpty();
            assertThat(server.get("/plan").statusCode()).isEqualTo(403);
            assertThat(server.get("/plan").body()).contains("it needs GRANT app TO watcher");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=x",
                "page=",
                "page=99999999999",
                "size=0",
                "size=501",
                "size=1e3",
                "page=1000001"
            })
    void a_page_that_makes_no_sense_is_a_bad_request(String parameter) {
        try (ServedStatus server = ServedStatus.of(() -> REPORT)) {
            for (String list : List.of("migrations", "deferred", "runs", "catalog")) {
                String path = "/api/v1/" + list;
                HttpResponse<String> response = server.get(path + "?" + parameter);

                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(server.description().faults(path, 400, ServedStatus.contentType(response), response.body()))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_list_comes_in_pages() {
        try (ServedStatus server = ServedStatus.of(() -> REPORT)) {
            HttpResponse<String> third = server.get("/api/v1/catalog?filter=t&page=3&size=100");

            assertThat(ServedStatus.json(third).get("total").asInt()).isEqualTo(250);
            assertThat(ServedStatus.json(third).get("items").size()).isEqualTo(50);
            assertThat(ServedStatus.json(third).get("items").get(0).get("name").asString())
                    .isEqualTo("t200");
            assertThat(ServedStatus.json(server.get("/api/v1/runs?page=9"))
                            .get("items")
                            .size())
                    .isZero();
        }
    }

    private static void checkAll(Supplier<RunReport> status, InMemoryWatch watch) {
        try (ServedStatus server = ServedStatus.on(ServingTerms.at(":0"), ServedStatus.watched(status, watch))) {
            Interface description = server.description();
            description
                    .paths()
                    .forEach(path -> addresses(path).forEach(address -> {
                        HttpResponse<String> response = server.get(address);
                        String contentType = ServedStatus.contentType(response).split(";", 2)[0];
                        assertThat(description.faults(path, response.statusCode(), contentType, response.body()))
                                .as(address + " answers " + response.statusCode() + " " + response.body())
                                .isEmpty();
                        assertThat(response.body()).doesNotContain("s3cret");
                    }));
        }
    }

    private static Stream<String> addresses(String path) {
        return NAMED.getOrDefault(path, List.of(path)).stream();
    }
}
