package dev.postern.http.ready;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.LiveRun;
import dev.postern.domain.watch.ServingTerms.Deferral;
import dev.postern.http.answer.HealthDocument;
import dev.postern.http.reading.Now;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a database is as the migrations want it: what speaks against it, one sentence each. What the server said about
 * an operation is left to the status: it may quote rows.
 *
 * @param unready why it is not
 * @param deferred what waits for something that is missing, which need not speak against it
 */
public record Readiness(List<String> unready, List<String> deferred) {

    public Readiness {
        unready = List.copyOf(unready);
        deferred = List.copyOf(deferred);
    }

    public static Readiness of(Now now) {
        RunReport report = now.report();
        return new Readiness(
                Stream.of(
                                now.live().stream().map(Readiness::underWay),
                                report.fault().stream().map(RunFault::message),
                                report.migrations().stream().flatMap(Readiness::pending),
                                report.operations().flatMap(Readiness::broken))
                        .flatMap(reasons -> reasons)
                        .toList(),
                report.operations().flatMap(Readiness::waiting).toList());
    }

    /** Fails for what speaks against it, and warns of the rest. */
    HealthDocument document(Deferral deferral) {
        List<String> all = Stream.concat(unready.stream(), deferred.stream()).toList();
        boolean fails = !unready.isEmpty() || (deferral == Deferral.NOT_READY && !deferred.isEmpty());
        return fails ? HealthDocument.fail(all) : HealthDocument.warn(all);
    }

    private static String underWay(LiveRun live) {
        String at = live.latest()
                .filter(event -> event.operation().isPresent())
                .map(event -> ", now at operation " + event.operation().orElse(""))
                .orElse("");
        return "run " + live.run().id() + " (" + live.run().command() + ") is under way: " + live.progress() + at;
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
                .flatMap(operation -> Stream.concat(broken(operation), waiting(operation)))
                .findAny()
                .isPresent();
        if (left > 0) {
            return Stream.of(label + " is applied in part, operations still to run: " + left);
        }
        return explained ? Stream.empty() : Stream.of(label + " is applied in part");
    }

    private static Stream<String> broken(OperationReport operation) {
        String label = label(operation);
        return operation.outcome().stream().flatMap(outcome -> switch (outcome) {
            case "blocked" -> Stream.of(label + " is blocked; /api/v1/status says by what");
            case "failed" -> Stream.of(label + " has failed; /api/v1/status says why");
            case "started" -> Stream.of(label + " was started, and nothing tells that it ended");
            case "indeterminate" -> Stream.of(label + " may have been done or not: the connection was lost");
            default -> Stream.empty();
        });
    }

    private static Stream<String> waiting(OperationReport operation) {
        return operation.outcome().filter("deferred"::equals).stream()
                .map(deferred -> label(operation) + " is deferred: it waits for " + awaited(operation));
    }

    private static String label(OperationReport operation) {
        return "operation " + operation.id() + " ("
                + (operation.kind() + " " + operation.object().orElse("")).strip() + ")";
    }

    private static String awaited(OperationReport operation) {
        return operation.waitsFor().isEmpty() ? "its turn" : String.join(", ", operation.waitsFor());
    }
}
