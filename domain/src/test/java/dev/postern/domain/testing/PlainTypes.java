package dev.postern.domain.testing;

import dev.postern.domain.catalog.DataType;
import java.util.Locale;
import java.util.Map;

/** The few types that {@link PlainAnalyzer} knows, by the names that {@code format_type} prints. */
final class PlainTypes {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("integer", "integer"),
            Map.entry("bigint", "bigint"),
            Map.entry("int8", "bigint"),
            Map.entry("smallint", "smallint"),
            Map.entry("text", "text"),
            Map.entry("bool", "boolean"),
            Map.entry("boolean", "boolean"),
            Map.entry("numeric", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("character varying", "character varying"),
            Map.entry("date", "date"),
            Map.entry("uuid", "uuid"),
            Map.entry("jsonb", "jsonb"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamp without time zone", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp with time zone", "timestamp with time zone"));

    private PlainTypes() {}

    static DataType of(String written) {
        String words = written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        int bracket = words.indexOf('(');
        String name = bracket < 0 ? words : words.substring(0, bracket).strip();
        String modifier = bracket < 0 ? "" : words.substring(bracket).replace(" ", "");
        String known = NAMES.get(name);
        if (known == null) {
            throw new Phrase.NotPlain("no type that is known here: " + written);
        }
        return new DataType(known + modifier);
    }
}
