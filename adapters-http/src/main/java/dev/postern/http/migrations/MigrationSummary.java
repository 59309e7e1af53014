package dev.postern.http.migrations;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import java.util.Map;
import java.util.TreeMap;

/**
 * A migration in a list.
 *
 * @param operations how many operations of it are known
 * @param outcomes how many of them came to what; {@code pending} for those that nothing is recorded of
 */
public record MigrationSummary(String id, String name, String state, int operations, Map<String, Integer> outcomes) {

    public static MigrationSummary of(MigrationReport report) {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (OperationReport operation : report.operations()) {
            outcomes.merge(operation.outcome().orElse("pending"), 1, Integer::sum);
        }
        return new MigrationSummary(
                report.id(),
                report.name(),
                report.state().word(),
                report.operations().size(),
                outcomes);
    }
}
