package dev.postern.http;

import static dev.postern.http.StatusReports.deferred;
import static dev.postern.http.StatusReports.migration;
import static dev.postern.http.StatusReports.operation;
import static dev.postern.http.StatusReports.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.ServingTerms;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");
    private static final RunReport REPORT =
            status(migration("004", MigrationState.PARTIAL, deferred("004/9f3c21ab", "table public.<t>")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/migrations",
                "/migration?id=004",
                "/waiting",
                "/plan",
                "/runs",
                "/run?id=2",
                "/schema",
                "/relation?schema=public&name=orders"
            })
    void a_page_is_whole_and_runs_nothing_of_its_own(String path) {
        try (ServedStatus server = ServedStatus.of(() -> REPORT)) {
            HttpResponse<String> page = server.get(path);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
            assertThat(page.body())
                    .startsWith("<!doctype html>")
                    .contains("<main id=\"content\"", "<title>", "lang=\"en\"")
                    .doesNotContain("<t>", "<b>pays", " style=", "onclick", "<style", "http://", "https://");
        }
    }

    @Test
    void what_a_page_needs_is_there_and_may_be_kept() {
        try (ServedStatus server = ServedStatus.of(() -> REPORT)) {
            Matcher assets = ASSET.matcher(server.get("/").body());
            int found = 0;
            while (assets.find()) {
                HttpResponse<String> asset = server.get(assets.group(1));
                assertThat(asset.statusCode()).as(assets.group(1)).isEqualTo(200);
                assertThat(asset.headers().firstValue("Cache-Control")).contains("max-age=86400");
                found++;
            }
            assertThat(found).isEqualTo(3);
        }
    }

    @Test
    void the_overview_says_how_things_stand() {
        assertThat(overview(StatusReports.CLEAN, InMemoryWatch.quiet())).contains("</span>Ready</h1>");
        assertThat(overview(REPORT, InMemoryWatch.quiet()))
                .contains("Ready, and something waits", "table public.t", "public.idx_x");
        assertThat(overview(status(migration("005", MigrationState.PENDING)), InMemoryWatch.quiet()))
                .contains("Migrations are pending");
        assertThat(overview(
                        status(migration("005", MigrationState.PARTIAL, operation("005/1", "blocked"))),
                        InMemoryWatch.quiet()))
                .contains("Needs somebody");
    }

    @Test
    void a_run_that_is_under_way_is_shown_with_who_holds_it_up() {
        assertThat(overview(REPORT, InMemoryWatch.running()))
                .contains("Migrating", "5 of 12 operations", "Held up by process 4711", "user reporting")
                .contains("select * from &lt;orders&gt;");
    }

    @Test
    void a_long_history_comes_in_pages() {
        MigrationReport[] many = IntStream.range(0, 2_000)
                .mapToObj(number -> migration(String.format("%04d", number), MigrationState.APPLIED))
                .toArray(MigrationReport[]::new);
        try (ServedStatus server = ServedStatus.of(() -> status(many))) {
            assertThat(server.get("/").body())
                    .contains("All 2\u202f000 migrations")
                    .hasSizeLessThan(40_000);
            assertThat(server.get("/migrations?page=2").body())
                    .contains("Page 2 of 40", ">1949<", ">1900<")
                    .doesNotContain(">1950<", ">1899<");
        }
    }

    @Test
    void what_is_not_there_is_said_and_not_found() {
        try (ServedStatus server = ServedStatus.of(() -> REPORT)) {
            for (String path : new String[] {"/migration?id=%3Cx%3E", "/run?id=77", "/relation?schema=a&name=b"}) {
                HttpResponse<String> page = server.get(path);

                assertThat(page.statusCode()).isEqualTo(404);
                assertThat(page.body()).contains("There is no ").doesNotContain("<x>");
            }
        }
    }

    @Test
    void without_a_database_the_page_says_so() {
        try (ServedStatus server = ServedStatus.of(() -> {
            throw new DatabaseUnavailableException("connection refused", new SQLException());
        })) {
            HttpResponse<String> page = server.get("/");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Nothing can be said now", "connection refused");
        }
    }

    private static String overview(RunReport report, InMemoryWatch watch) {
        try (ServedStatus server = ServedStatus.on(ServingTerms.at(":0"), ServedStatus.watched(() -> report, watch))) {
            return server.get("/").body();
        }
    }
}
