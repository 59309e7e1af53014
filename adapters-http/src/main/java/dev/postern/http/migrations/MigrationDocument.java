package dev.postern.http.migrations;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.watch.RecordedStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A migration with its operations, and what was ever recorded of each. */
public record MigrationDocument(int version, String id, String name, String state, List<Operation> operations) {

    private static final int VERSION = 1;

    public static MigrationDocument of(MigrationReport report, List<RecordedStep> history) {
        return new MigrationDocument(
                VERSION,
                report.id(),
                report.name(),
                report.state().word(),
                report.operations().stream()
                        .map(operation -> Operation.of(operation, history))
                        .toList());
    }

    /** What {@code status} says of an operation, and its history. */
    public record Operation(
            String id,
            int ordinal,
            String file,
            int line,
            String kind,
            Optional<String> object,
            String sql,
            Optional<String> decision,
            boolean provisional,
            Optional<String> outcome,
            List<String> waitsFor,
            String reason,
            List<Entry> history) {

        static Operation of(OperationReport report, List<RecordedStep> all) {
            return new Operation(
                    report.id(),
                    report.ordinal(),
                    report.file(),
                    report.line(),
                    report.kind(),
                    report.object(),
                    report.sql(),
                    report.decision(),
                    report.provisional(),
                    report.outcome(),
                    report.waitsFor(),
                    report.reason(),
                    all.stream()
                            .filter(step -> step.operation().equals(report.id()))
                            .map(Entry::of)
                            .toList());
        }
    }

    /** One line of the ledger about an operation. */
    public record Entry(
            long run, Instant at, String outcome, String reason, List<String> waitsFor, Optional<Long> tookMillis) {

        static Entry of(RecordedStep step) {
            return new Entry(step.run(), step.at(), step.outcome(), step.reason(), step.waitsFor(), step.tookMillis());
        }
    }
}
