package dev.postern.http;

import static dev.postern.http.StatusReports.deferred;
import static dev.postern.http.StatusReports.migration;
import static dev.postern.http.StatusReports.operation;
import static dev.postern.http.StatusReports.status;
import static dev.postern.http.StatusReports.untouched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.InvalidScriptsException;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.watch.ServingTerms;
import dev.postern.domain.watch.ServingTerms.Deferral;
import io.vavr.collection.Vector;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadyTest {

    private static final String DEFERRED = "operation 004/9f3c21ab (create index public.idx_x) is deferred:"
            + " it waits for table public.module_usage_logs";

    @Test
    void a_database_with_nothing_left_to_do_is_ready() {
        RunReport adopted = status(migration("001", MigrationState.ADOPTED, operation("001/00000000", "adopted")));
        try (ServedStatus server = ServedStatus.of(() -> adopted)) {
            HttpResponse<String> response = server.get("/ready");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(ServedStatus.contentType(response)).isEqualTo("application/health+json");
            assertThat(response.body()).isEqualTo("{\"status\":\"pass\"}");
        }
    }

    @Test
    void a_pending_migration_is_named() {
        RunReport report = status(migration("004", MigrationState.PENDING, untouched("004/9f3c21ab")));

        assertThat(reasons(() -> report)).containsExactly("migration 004 feature_indexes is pending");
    }

    @Test
    void a_migration_that_was_taken_back_is_pending_again() {
        RunReport report = status(migration("004", MigrationState.UNDONE, operation("004/9f3c21ab", "undone")));

        assertThat(reasons(() -> report))
                .containsExactly("migration 004 feature_indexes was taken back and is pending again");
    }

    @Test
    void a_migration_that_was_taken_back_in_part_is_not_ready() {
        RunReport report = status(migration(
                "004",
                MigrationState.PARTIAL,
                operation("004/00000000", "applied"),
                operation("004/11111111", "undone")));

        assertThat(reasons(() -> report))
                .containsExactly("migration 004 feature_indexes is applied in part, operations still to run: 1");
    }

    @Test
    void a_migration_applied_in_part_is_never_ready() {
        RunReport report = status(migration("004", MigrationState.PARTIAL, operation("004/00000000", "applied")));

        assertThat(reasons(() -> report)).containsExactly("migration 004 feature_indexes is applied in part");
    }

    @Test
    void a_deferred_operation_is_named_with_what_it_waits_for() {
        RunReport report = status(migration(
                "004",
                MigrationState.PARTIAL,
                operation("004/00000000", "applied"),
                deferred("004/9f3c21ab", "table public.module_usage_logs")));

        assertThat(reasons(() -> report, Deferral.NOT_READY)).containsExactly(DEFERRED);
    }

    @Test
    void what_is_only_deferred_is_ready_with_a_warning_unless_asked_otherwise() {
        RunReport report = status(
                migration("004", MigrationState.PARTIAL, deferred("004/9f3c21ab", "table public.module_usage_logs")));
        try (ServedStatus server = ServedStatus.of(() -> report)) {
            HttpResponse<String> response = server.get("/ready");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"status\":\"warn\",\"reasons\":[\"" + DEFERRED + "\"]}");
        }
    }

    @Test
    void a_blocked_operation_is_named_without_quoting_rows() {
        RunReport report = status(migration("004", MigrationState.PARTIAL, operation("004/9f3c21ab", "blocked")));

        assertThat(reasons(() -> report))
                .containsExactly("operation 004/9f3c21ab (create index public.idx_x) is blocked;"
                        + " /api/v1/status says by what");
    }

    @Test
    void a_failed_operation_and_those_behind_it_are_reported() {
        RunReport report = status(migration(
                "004",
                MigrationState.PARTIAL,
                operation("004/00000000", "applied"),
                operation("004/9f3c21ab", "failed"),
                untouched("004/22222222"),
                untouched("004/33333333")));

        assertThat(reasons(() -> report))
                .containsExactly(
                        "migration 004 feature_indexes is applied in part, operations still to run: 2",
                        "operation 004/9f3c21ab (create index public.idx_x) has failed; /api/v1/status says why");
    }

    @Test
    void an_operation_whose_end_nobody_knows_is_reported() {
        RunReport report = status(migration(
                "004",
                MigrationState.PARTIAL,
                operation("004/9f3c21ab", "started"),
                operation("004/22222222", "indeterminate")));

        assertThat(reasons(() -> report))
                .containsExactly(
                        "operation 004/9f3c21ab (create index public.idx_x) was started, and nothing tells that it ended",
                        "operation 004/22222222 (create index public.idx_x) may have been done or not:"
                                + " the connection was lost");
    }

    @Test
    void a_long_list_of_reasons_is_cut_and_says_so() {
        OperationReport[] many = IntStream.range(0, 250)
                .mapToObj(number -> operation("004/" + number, "blocked"))
                .toArray(OperationReport[]::new);
        RunReport report = status(migration("004", MigrationState.PARTIAL, many));

        assertThat(reasons(() -> report))
                .hasSize(101)
                .last()
                .isEqualTo("and 150 more reasons; /api/v1/status has them all");
    }

    @Test
    void a_database_that_is_away_is_said_to_be_without_its_password() {
        assertThat(reasons(() -> {
                    throw new DatabaseUnavailableException(
                            "postgres://app:s3cret@db/shop refused, password=s3cret", new SQLException());
                }))
                .containsExactly("the database is away: postgres://app:***@db/shop refused, password=***");
    }

    @Test
    void faulty_migrations_are_placed_without_quoting_their_sql() {
        ScriptProblem problem =
                new ScriptProblem(new Place("004_x.sql", 3, 9), "this quote has no end", "Close it", "select 'secret");

        assertThat(reasons(() -> {
                    throw new InvalidScriptsException(Vector.of(problem));
                }))
                .containsExactly("the migrations have faults: " + problem.place() + ": this quote has no end");
    }

    @Test
    void a_ledger_that_cannot_be_used_is_reported_in_its_own_words() {
        assertThat(reasons(() -> {
                    throw new LedgerUnusableException("schema postern belongs to mallory: drop it");
                }))
                .containsExactly("schema postern belongs to mallory: drop it");
    }

    private static List<String> reasons(Supplier<RunReport> status) {
        return reasons(status, Deferral.READY);
    }

    private static List<String> reasons(Supplier<RunReport> status, Deferral deferral) {
        ServingTerms terms = new ServingTerms(":0", Optional.empty(), List.of(), Optional.empty(), deferral);
        try (ServedStatus server = ServedStatus.on(terms, status)) {
            HttpResponse<String> response = server.get("/ready");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(ServedStatus.contentType(response)).isEqualTo("application/health+json");
            assertThat(ServedStatus.json(response).get("status").asString()).isEqualTo("fail");
            return ServedStatus.json(response)
                    .get("reasons")
                    .valueStream()
                    .map(reason -> reason.asString())
                    .toList();
        }
    }
}
