package dev.postern.cli;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports as the domain makes them. */
final class SampleReports {

    static final String WARNING = "module_usage_logs does not exist: deferred idx_module_usage_logs_timestamp"
            + " (it is created as soon as the table is there)";

    private SampleReports() {}

    static RunReport of(String command, RunOutcome outcome, MigrationReport... migrations) {
        return new RunReport(command, outcome, List.of(migrations), List.of(), Optional.empty());
    }

    static RunReport refused(String command, MigrationReport... migrations) {
        RunFault fault = new RunFault(
                "004_add_usage_indexes.sql:7:1: refused: the table is too big", "Create the index CONCURRENTLY.");
        return new RunReport(command, RunOutcome.REFUSED, List.of(migrations), List.of(), Optional.of(fault));
    }

    static RunReport planned() {
        return new RunReport(
                "plan",
                RunOutcome.PLANNED,
                List.of(usage(
                        MigrationState.PENDING,
                        index("idx_audit_logs_actor").decided("apply"),
                        index("idx_sic_codes_code").decided("already-in-place").because("the index is there"),
                        waiting().decided("defer"))),
                List.of(WARNING),
                Optional.empty());
    }

    static RunReport ran() {
        return new RunReport(
                "up",
                RunOutcome.DONE,
                List.of(usage(
                        MigrationState.PARTIAL,
                        index("idx_feature_flags_key").ended("applied"),
                        index("idx_audit_logs_actor").decided("apply").ended("applied"),
                        index("idx_sic_codes_code").decided("already-in-place").ended("found-in-place"),
                        waiting().decided("defer").ended("deferred"))),
                List.of(WARNING),
                Optional.empty());
    }

    static RunReport status() {
        return new RunReport(
                "status",
                RunOutcome.DONE,
                List.of(
                        migration(
                                "003",
                                "audit_logs",
                                MigrationState.ADOPTED,
                                index("audit_logs_pkey").ended("adopted")),
                        usage(
                                MigrationState.PARTIAL,
                                index("idx_audit_logs_actor").ended("applied"),
                                waiting().decided("defer").ended("deferred")),
                        migration("005", "organisation_modules", MigrationState.PENDING, index("idx_organisation"))),
                List.of(WARNING),
                Optional.empty());
    }

    static MigrationReport usage(MigrationState state, Operation... operations) {
        return migration("004", "add_usage_indexes", state, operations);
    }

    static MigrationReport migration(String id, String name, MigrationState state, Operation... operations) {
        List<OperationReport> reports = IntStream.range(0, operations.length)
                .mapToObj(place -> operations[place].report(id, place + 1))
                .toList();
        return new MigrationReport(id, name, state, reports);
    }

    static Operation index(String name) {
        return new Operation(name, Optional.empty(), Optional.empty(), List.of(), "");
    }

    static Operation[] indexes(int count, String decision, String outcome) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> index("idx_" + number).decided(decision).ended(outcome))
                .toArray(Operation[]::new);
    }

    static Operation waiting() {
        return new Operation(
                "idx_module_usage_logs_timestamp",
                Optional.empty(),
                Optional.empty(),
                List.of("table public.module_usage_logs"),
                "waits for table public.module_usage_logs");
    }

    /** An index to be created. */
    record Operation(
            String name, Optional<String> decision, Optional<String> outcome, List<String> waitsFor, String reason) {

        Operation decided(String word) {
            return new Operation(name, Optional.of(word), outcome, waitsFor, reason);
        }

        Operation ended(String word) {
            return new Operation(name, decision, Optional.of(word), waitsFor, reason);
        }

        Operation because(String why) {
            return new Operation(name, decision, outcome, waitsFor, why);
        }

        private OperationReport report(String migration, int ordinal) {
            return new OperationReport(
                    migration + "/0000000" + Integer.toHexString(ordinal % 16),
                    ordinal,
                    migration + ".sql",
                    ordinal * 2,
                    "create index",
                    Optional.of("public." + name),
                    "create index " + name + " on t (x)",
                    decision,
                    false,
                    outcome,
                    waitsFor,
                    reason);
        }
    }
}
