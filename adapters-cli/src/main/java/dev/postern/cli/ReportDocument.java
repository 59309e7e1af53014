package dev.postern.cli;

import static dev.postern.cli.RedactedNodes.error;
import static dev.postern.cli.RedactedNodes.text;
import static dev.postern.cli.RedactedNodes.texts;

import dev.postern.domain.run.HookReport;
import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UndoReport;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as the document of {@code docs/json.md}; its fields and their order are a promise. */
final class ReportDocument {

    private static final int VERSION = 1;

    private final JsonMapper mapper = new JsonMapper();
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    /** Of a command that got nowhere; its name is empty if there is none of that name. */
    static String of(Failure failure, String command) {
        return new ReportDocument().write(failure.report(command), failure.exit(), 0);
    }

    String write(RunReport report, ExitCode exit, long waiting) {
        ObjectNode document = nodes.objectNode();
        document.put("version", VERSION);
        document.put("command", text(report.command()));
        document.put("outcome", report.outcome().word());
        document.put("exitCode", exit.code());
        ArrayNode migrations = document.putArray("migrations");
        report.migrations().forEach(migration -> migrations.add(migration(migration)));
        document.put("deferred", waiting);
        document.set("warnings", texts(report.warnings()));
        report.fault().ifPresentOrElse(fault -> document.set("error", error(fault)), () -> document.putNull("error"));
        document.put("convention", text(report.convention()));
        ArrayNode hooks = document.putArray("hooks");
        report.hooks().forEach(hook -> hooks.add(hook(hook)));
        return mapper.writeValueAsString(document);
    }

    private ObjectNode migration(MigrationReport migration) {
        ObjectNode node = nodes.objectNode();
        node.put("id", migration.id());
        node.put("name", text(migration.name()));
        node.put("state", migration.state().word());
        ArrayNode operations = node.putArray("operations");
        migration.operations().forEach(operation -> operations.add(operation(operation)));
        ArrayNode undo = node.putArray("undo");
        migration.undo().forEach(statement -> undo.add(undo(statement)));
        return node;
    }

    private ObjectNode hook(HookReport hook) {
        ObjectNode node = nodes.objectNode();
        node.put("moment", hook.moment());
        ArrayNode operations = node.putArray("operations");
        hook.operations().forEach(operation -> operations.add(operation(operation)));
        return node;
    }

    private ObjectNode undo(UndoReport statement) {
        ObjectNode node = nodes.objectNode();
        node.put("sql", text(statement.sql()));
        node.put("does", text(statement.does()));
        node.put("reason", text(statement.reason()));
        return node;
    }

    private ObjectNode operation(OperationReport operation) {
        ObjectNode node = nodes.objectNode();
        node.put("id", operation.id());
        node.put("ordinal", operation.ordinal());
        node.put("file", text(operation.file()));
        node.put("line", operation.line());
        node.put("kind", text(operation.kind()));
        node.put("object", text(operation.object()));
        node.put("sql", text(operation.sql()));
        node.put("decision", text(operation.decision()));
        node.put("provisional", operation.provisional());
        node.put("outcome", text(operation.outcome()));
        node.set("waitsFor", texts(operation.waitsFor()));
        node.put("reason", text(operation.reason()));
        node.put("since", text(operation.since().map(Instant::toString)));
        return node;
    }
}
