package dev.postern.cli;

import static dev.postern.cli.RedactedNodes.error;
import static dev.postern.cli.RedactedNodes.text;
import static dev.postern.cli.RedactedNodes.texts;

import dev.postern.cli.settings.Settings;
import dev.postern.domain.run.RunOutcome;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is configured as the document of {@code docs/json.md}; its fields and their order are a promise. */
final class ConfigDocument {

    private static final int VERSION = 1;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    String write(Settings settings, List<SettingInForce> inForce) {
        ObjectNode document = beginning(RunOutcome.DONE, ExitCode.DONE);
        document.put("file", text(settings.file().toString()));
        document.put("environment", text(settings.environment()));
        document.set("environments", texts(settings.environments()));
        ArrayNode all = document.putArray("settings");
        inForce.forEach(each -> all.add(setting(each)));
        document.set(
                "placeholders",
                texts(settings.placeholders().keySet().stream().sorted().toList()));
        document.putNull("error");
        return new JsonMapper().writeValueAsString(document);
    }

    /** Of a configuration that cannot be worked with. */
    String write(Failure failure) {
        ObjectNode document = beginning(failure.outcome(), failure.exit());
        document.putNull("file");
        document.putNull("environment");
        document.putArray("environments");
        document.putArray("settings");
        document.putArray("placeholders");
        document.set("error", error(failure.fault()));
        return new JsonMapper().writeValueAsString(document);
    }

    private ObjectNode beginning(RunOutcome outcome, ExitCode exit) {
        ObjectNode document = nodes.objectNode();
        document.put("version", VERSION);
        document.put("command", "config");
        document.put("outcome", outcome.word());
        document.put("exitCode", exit.code());
        return document;
    }

    private ObjectNode setting(SettingInForce each) {
        ObjectNode node = nodes.objectNode();
        node.put("key", each.setting().key());
        node.put("value", text(each.text()));
        node.put("origin", each.origin());
        return node;
    }
}
