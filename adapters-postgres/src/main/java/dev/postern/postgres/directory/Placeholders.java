package dev.postern.postgres.directory;

import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.ScriptText;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Values for what scripts write as {@code ${name}}. The names of placeholders are the same in any mixture of cases; those
 * of the environment, which goose's files ask for, are not.
 *
 * @param values by the names of the placeholders
 * @param environment the environment variables
 */
public record Placeholders(Map<String, String> values, Map<String, String> environment) {

    public static final Placeholders NONE =
            new Placeholders(io.vavr.collection.LinkedHashMap.empty(), io.vavr.collection.LinkedHashMap.empty());

    /** Not behind a dollar: two of them begin a string in dollar quotes. */
    private static final Pattern FLYWAY = Pattern.compile("(?<!\\$)\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_.:-]*)(?<else>)}");

    private static final Pattern GOOSE =
            Pattern.compile("(?<!\\$)\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?<else>(?::?-[^}\\r\\n]*)?)}");

    public Placeholders {
        values = values.mapKeys(name -> name.toLowerCase(Locale.ROOT));
    }

    /** A script with its placeholders replaced, or every one that has no value. */
    Validation<Seq<ScriptProblem>, Piece> in(Piece piece) {
        boolean subject = piece.replacing() == Piece.Replacing.ALWAYS
                || (piece.replacing() == Piece.Replacing.WHEN_CONFIGURED && !values.isEmpty());
        if (!subject) {
            return Validation.valid(piece);
        }
        ScriptText text = piece.script().text();
        Seq<ScriptText.Stretch> everywhere =
                Vector.of(new ScriptText.Stretch(0, text.sql().length()));
        return new PlaceholderReading(text, FLYWAY, this::value, Placeholders::remedy)
                .replaced(everywhere)
                .map(piece::with);
    }

    /** A script with the environment's values in the given stretches. */
    Validation<Seq<ScriptProblem>, ScriptText> ofEnvironment(ScriptText text, Seq<ScriptText.Stretch> where) {
        return new PlaceholderReading(
                        text,
                        GOOSE,
                        this::ofEnvironment,
                        name -> "Set the environment variable " + name + ", or write a value for when there is none: ${"
                                + name + ":-value}.")
                .replaced(where);
    }

    private Option<String> value(String name) {
        return values.get(name.toLowerCase(Locale.ROOT));
    }

    private Option<String> ofEnvironment(String name) {
        return environment.get(name).orElse(() -> value(name));
    }

    private static String remedy(String name) {
        return "Give it one with --placeholder " + name + "=VALUE"
                + (name.matches("\\w+") ? " or POSTERN_PLACEHOLDERS_" + name.toUpperCase(Locale.ROOT) : "")
                + "; where it is none, placeholderReplacement=false in the file's .conf leaves Flyway's files as they"
                + " are.";
    }
}
