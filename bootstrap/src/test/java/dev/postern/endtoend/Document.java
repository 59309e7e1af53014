package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --json} prints; it is checked on the way in to be as {@code docs/json.md} has it. */
record Document(JsonNode json) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> FIELDS = List.of(
            "version",
            "command",
            "outcome",
            "exitCode",
            "migrations",
            "deferred",
            "warnings",
            "error",
            "convention",
            "hooks");
    private static final List<String> FIELDS_OF_MIGRATION = List.of("id", "name", "state", "operations", "undo");
    private static final List<String> FIELDS_OF_OPERATION = List.of(
            "id",
            "ordinal",
            "file",
            "line",
            "kind",
            "object",
            "sql",
            "decision",
            "provisional",
            "outcome",
            "waitsFor",
            "reason",
            "since");
    private static final List<String> FIELDS_OF_ERROR = List.of("message", "remedy");

    static Document of(String text) {
        JsonNode json = MAPPER.readTree(text);
        assertFields(json, FIELDS);
        assertThat(json.get("version").intValue()).isEqualTo(1);
        json.get("migrations").forEach(migration -> {
            assertFields(migration, FIELDS_OF_MIGRATION);
            migration.get("operations").forEach(operation -> assertFields(operation, FIELDS_OF_OPERATION));
        });
        if (!json.get("error").isNull()) {
            assertFields(json.get("error"), FIELDS_OF_ERROR);
        }
        return new Document(json);
    }

    String command() {
        return json.get("command").stringValue();
    }

    String outcome() {
        return json.get("outcome").stringValue();
    }

    int exitCode() {
        return json.get("exitCode").intValue();
    }

    int deferred() {
        return json.get("deferred").intValue();
    }

    List<String> warnings() {
        return texts(json.get("warnings"));
    }

    /** What stopped the command, and what to do about it. */
    String error() {
        return json.get("error").get("message").stringValue() + "\n"
                + json.get("error").get("remedy").asString("");
    }

    boolean hasError() {
        return !json.get("error").isNull();
    }

    /** The state of every migration in it. */
    Map<String, String> states() {
        return json.get("migrations")
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.get("id").stringValue(),
                        each -> each.get("state").stringValue(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    List<JsonNode> operations() {
        return json.get("migrations")
                .valueStream()
                .flatMap(migration -> migration.get("operations").valueStream())
                .toList();
    }

    List<JsonNode> operationsOf(String migration) {
        return json.get("migrations")
                .valueStream()
                .filter(each -> each.get("id").stringValue().equals(migration))
                .flatMap(each -> each.get("operations").valueStream())
                .toList();
    }

    /** The only operation about an object. */
    JsonNode operationOn(String object) {
        List<JsonNode> about = operations().stream()
                .filter(each -> each.get("object").asString("").equals(object))
                .toList();
        assertThat(about).as("operations about %s in %s", object, json).hasSize(1);
        return about.get(0);
    }

    /** How many operations were decided so. */
    Map<String, Long> decisions() {
        return counted("decision");
    }

    /** What became of how many operations. */
    Map<String, Long> outcomes() {
        return counted("outcome");
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private Map<String, Long> counted(String field) {
        return operations().stream()
                .filter(each -> !each.get(field).isNull())
                .collect(Collectors.groupingBy(
                        each -> each.get(field).stringValue(), TreeMap::new, Collectors.counting()));
    }

    private static void assertFields(JsonNode object, List<String> fields) {
        assertThat(object.propertyNames()).containsExactlyElementsOf(fields);
    }
}
