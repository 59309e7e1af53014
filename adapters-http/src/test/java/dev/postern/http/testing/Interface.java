package dev.postern.http.testing;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface, and what it says of answers. */
public record Interface(JsonNode document) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads the description. */
    public static Interface of(String openApi) {
        return new Interface(JSON.readTree(openApi));
    }

    /** The paths that can be asked for. */
    public Stream<String> paths() {
        return document.get("paths").propertyNames().stream();
    }

    /** What an answer has that it must not, or lacks. */
    public List<String> faults(String path, int status, String contentType, String body) {
        JsonNode answer =
                document.at("/paths/" + path.replace("~", "~0").replace("/", "~1") + "/get/responses/" + status);
        if (answer.isMissingNode()) {
            return List.of("no answer of " + status + " is described");
        }
        JsonNode schema = answer.path("content").path(contentType).path("schema");
        if (schema.isMissingNode()) {
            return List.of("no answer of " + contentType + " is described");
        }
        return contentType.endsWith("json") ? faults(schema, body) : List.of();
    }

    /** What an event has that it must not, or lacks. */
    public List<String> eventFaults(String data) {
        return faults(JSON.createObjectNode().put("$ref", "#/components/schemas/Event"), data);
    }

    private List<String> faults(JsonNode schema, String body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(JSON.readTree(body))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
