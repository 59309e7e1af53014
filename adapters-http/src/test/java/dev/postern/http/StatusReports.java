package dev.postern.http;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import java.util.List;
import java.util.Optional;

/** Statuses as the front door reports them. */
final class StatusReports {

    static final RunReport CLEAN =
            status(migration("003", MigrationState.APPLIED, operation("003/11111111", "applied")));

    private StatusReports() {}

    static RunReport status(MigrationReport... migrations) {
        return new RunReport("status", RunOutcome.DONE, List.of(migrations), List.of(), Optional.empty());
    }

    static MigrationReport migration(String id, MigrationState state, OperationReport... operations) {
        return new MigrationReport(id, "feature_indexes", state, List.of(operations));
    }

    static OperationReport untouched(String id) {
        return operation(id, Optional.empty(), Optional.empty(), List.of());
    }

    static OperationReport operation(String id, String outcome) {
        return operation(id, Optional.empty(), Optional.of(outcome), List.of());
    }

    static OperationReport deferred(String id, String... waitsFor) {
        return operation(id, Optional.of("defer"), Optional.of("deferred"), List.of(waitsFor));
    }

    private static OperationReport operation(
            String id, Optional<String> decision, Optional<String> outcome, List<String> waitsFor) {
        return new OperationReport(
                id,
                1,
                "004_feature_indexes.sql",
                7,
                "create index",
                Optional.of("public.idx_x"),
                "create index idx_x on t (x)",
                decision,
                false,
                outcome,
                waitsFor,
                outcome.filter("blocked"::equals)
                        .map(word -> "Key (x)=(42) is duplicated")
                        .orElse(""));
    }
}
