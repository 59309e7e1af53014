package dev.postern.http.status;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunReport;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postern status --json} prints, but for the exit code. It has records of its own, so that its shape does
 * not change with the domain's.
 */
public record StatusDocument(
        int version,
        String command,
        String outcome,
        List<Migration> migrations,
        long deferred,
        List<String> warnings,
        Optional<Fault> error,
        Optional<String> convention) {

    private static final int VERSION = 1;

    public static StatusDocument of(RunReport report) {
        return new StatusDocument(
                VERSION,
                report.command(),
                report.outcome().word(),
                report.migrations().stream().map(Migration::of).toList(),
                report.waiting(),
                report.warnings(),
                report.fault().map(Fault::of),
                report.convention());
    }

    record Fault(String message, String remedy) {

        static Fault of(RunFault fault) {
            return new Fault(fault.message(), fault.remedy());
        }
    }

    record Migration(String id, String name, String state, List<Operation> operations) {

        static Migration of(MigrationReport report) {
            return new Migration(
                    report.id(),
                    report.name(),
                    report.state().word(),
                    report.operations().stream().map(Operation::of).toList());
        }
    }

    record Operation(
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
            String reason) {

        static Operation of(OperationReport report) {
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
                    report.reason());
        }
    }
}
