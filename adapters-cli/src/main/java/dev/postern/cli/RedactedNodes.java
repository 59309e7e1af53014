package dev.postern.cli;

import dev.postern.domain.run.RunFault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What documents are made of, without secrets: a text that says nothing is null. */
final class RedactedNodes {

    private RedactedNodes() {}

    static @Nullable String text(String text) {
        return text.isEmpty() ? null : Redactor.redact(text);
    }

    static @Nullable String text(Optional<String> text) {
        return text.map(Redactor::redact).orElse(null);
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        texts.forEach(each -> node.add(Redactor.redact(each)));
        return node;
    }

    static ObjectNode error(RunFault fault) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("message", text(fault.message()));
        node.put("remedy", text(fault.remedy()));
        return node;
    }
}
