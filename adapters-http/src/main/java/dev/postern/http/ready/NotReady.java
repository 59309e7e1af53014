package dev.postern.http.ready;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a database is not ready, one sentence for each reason. What the server said about an operation is left to the
 * status: it may quote rows.
 */
final class NotReady {

    private static final int SHOWN = 100;

    private NotReady() {}

    static List<String> reasons(RunReport report) {
        List<String> all = Stream.of(
                        report.fault().stream().map(RunFault::message),
                        report.migrations().stream().flatMap(NotReady::pending),
                        report.operations().flatMap(NotReady::unfinished))
                .flatMap(reasons -> reasons)
                .toList();
        if (all.size() <= SHOWN) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, SHOWN));
        shown.add("and " + (all.size() - SHOWN) + " more reasons; /api/v1/status has them all");
        return shown;
    }

    private static Stream<String> pending(MigrationReport migration) {
        String label = ("migration " + migration.id() + " " + migration.name()).strip();
        return switch (migration.state()) {
            case PENDING -> Stream.of(label + " is pending");
            case UNDONE -> Stream.of(label + " was taken back and is pending again");
            case PARTIAL -> inPart(migration, label);
            case APPLIED, ADOPTED -> Stream.empty();
        };
    }

    /** Says how much is left to run, or at least that something is wrong if no operation will say what. */
    private static Stream<String> inPart(MigrationReport migration, String label) {
        long left = migration.operations().stream()
                .filter(operation -> operation.outcome().orElse("undone").equals("undone"))
                .count();
        boolean explained = migration.operations().stream()
                .flatMap(NotReady::unfinished)
                .findAny()
                .isPresent();
        if (left > 0) {
            return Stream.of(label + " is applied in part, operations still to run: " + left);
        }
        return explained ? Stream.empty() : Stream.of(label + " is applied in part");
    }

    private static Stream<String> unfinished(OperationReport operation) {
        String label = "operation " + operation.id() + " ("
                + (operation.kind() + " " + operation.object().orElse("")).strip() + ")";
        return operation.outcome().stream().flatMap(outcome -> switch (outcome) {
            case "deferred" -> Stream.of(label + " is deferred: it waits for " + awaited(operation));
            case "blocked" -> Stream.of(label + " is blocked; /api/v1/status says by what");
            case "failed" -> Stream.of(label + " has failed; /api/v1/status says why");
            case "started" -> Stream.of(label + " was started, and nothing tells that it ended");
            case "indeterminate" -> Stream.of(label + " may have been done or not: the connection was lost");
            default -> Stream.empty();
        });
    }

    private static String awaited(OperationReport operation) {
        return operation.waitsFor().isEmpty() ? "its turn" : String.join(", ", operation.waitsFor());
    }
}
