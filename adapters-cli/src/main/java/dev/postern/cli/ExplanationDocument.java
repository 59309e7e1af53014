package dev.postern.cli;

import static dev.postern.cli.RedactedNodes.error;
import static dev.postern.cli.RedactedNodes.text;
import static dev.postern.cli.RedactedNodes.texts;

import dev.postern.domain.explain.ExplanationReport;
import dev.postern.domain.explain.ExplanationSummary;
import dev.postern.domain.explain.InverseExplanation;
import dev.postern.domain.explain.OperationExplanation;
import dev.postern.domain.explain.ScriptExplanation;
import dev.postern.domain.explain.TouchedObject;
import dev.postern.domain.explain.Understanding;
import dev.postern.domain.explain.Verdict;
import dev.postern.domain.run.RunOutcome;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an explanation as the document of {@code docs/json.md}; its fields and their order are a promise. */
final class ExplanationDocument {

    private static final int VERSION = 1;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    String write(ExplanationReport report, ExplanationSummary summary) {
        ObjectNode document = beginning(RunOutcome.DONE, ExitCode.DONE);
        document.set("scripts", each(report.scripts(), this::script));
        document.set("summary", summary(summary));
        document.putNull("error");
        return new JsonMapper().writeValueAsString(document);
    }

    /** Of an explanation that came to nothing. */
    String write(Failure failure) {
        ObjectNode document = beginning(failure.outcome(), failure.exit());
        document.putArray("scripts");
        document.putNull("summary");
        document.set("error", error(failure.fault()));
        return new JsonMapper().writeValueAsString(document);
    }

    private ObjectNode beginning(RunOutcome outcome, ExitCode exit) {
        ObjectNode document = nodes.objectNode();
        document.put("version", VERSION);
        document.put("command", "explain");
        document.put("outcome", outcome.word());
        document.put("exitCode", exit.code());
        return document;
    }

    private ObjectNode script(ScriptExplanation script) {
        ObjectNode node = nodes.objectNode();
        node.put("id", script.id());
        node.put("name", text(script.name()));
        node.set("operations", each(script.operations(), this::operation));
        return node;
    }

    private ObjectNode operation(OperationExplanation operation) {
        ObjectNode node = nodes.objectNode();
        node.put("id", operation.id());
        node.put("ordinal", operation.ordinal());
        node.put("file", text(operation.file()));
        node.put("line", operation.line());
        node.put("kind", text(operation.kind()));
        node.put("object", text(operation.object()));
        node.put("sql", text(operation.sql()));
        node.put("understanding", operation.understanding().word());
        node.set("needs", texts(operation.needs()));
        node.put("goal", text(operation.goal()));
        node.set("reads", each(operation.reads(), this::touched));
        node.set("writes", each(operation.writes(), this::touched));
        node.set("destroys", texts(operation.destroys()));
        node.put("lock", text(operation.lock()));
        node.put("transactional", operation.transactional());
        node.set("inverse", inverse(operation.inverse()));
        operation
                .verdict()
                .ifPresentOrElse(found -> node.set("verdict", verdict(found)), () -> node.putNull("verdict"));
        node.set("locks", texts(operation.locks()));
        return node;
    }

    private ObjectNode touched(TouchedObject touched) {
        ObjectNode node = nodes.objectNode();
        node.put("object", text(touched.object()));
        node.set("aspects", texts(touched.aspects()));
        return node;
    }

    private ObjectNode inverse(InverseExplanation inverse) {
        ObjectNode node = nodes.objectNode();
        node.put("way", inverse.way().word());
        node.set("sql", texts(inverse.statements()));
        node.put("reason", text(inverse.reason()));
        return node;
    }

    private ObjectNode verdict(Verdict verdict) {
        ObjectNode node = nodes.objectNode();
        node.put("decision", verdict.decision());
        node.put("provisional", verdict.provisional());
        node.set("waitsFor", texts(verdict.waitsFor()));
        node.put("reason", text(verdict.reason()));
        return node;
    }

    private ObjectNode summary(ExplanationSummary summary) {
        ObjectNode node = nodes.objectNode();
        node.put("statements", summary.statements());
        for (Understanding understanding : Understanding.values()) {
            node.set(understanding.word(), share(nodes.objectNode(), summary.count(understanding), summary));
        }
        node.set("kinds", each(summary.kinds(), count -> kind(count, summary)));
        node.set("opaqueKinds", each(summary.opaque(), count -> kind(count, summary)));
        return node;
    }

    private ObjectNode kind(ExplanationSummary.Count count, ExplanationSummary summary) {
        return share(nodes.objectNode().put("kind", count.what()), count.number(), summary);
    }

    private static ObjectNode share(ObjectNode node, long count, ExplanationSummary summary) {
        node.put("count", count);
        return node.put("percent", Math.round(10 * summary.percent(count)) / 10.0);
    }

    private interface Writing<T> {
        ObjectNode write(T value);
    }

    private <T> ArrayNode each(List<T> values, Writing<T> writing) {
        ArrayNode node = nodes.arrayNode();
        values.forEach(value -> node.add(writing.write(value)));
        return node;
    }
}
