package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/** The names that PostgreSQL makes up (its functions {@code makeObjectName} and {@code ChooseIndexColumnNames}). */
public final class AutomaticName {

    private static final int LONGEST = 63;

    private AutomaticName() {}

    /** Of a relation's name, what is added to it, and a label; the longer of the first two gives way. */
    public static Identifier of(Identifier relation, Option<String> addition, String label) {
        int labelBytes = label.length() + 1;
        int available = LONGEST - labelBytes - (addition.isDefined() ? 1 : 0);
        int relationBytes = bytes(relation.value());
        int additionBytes = addition.map(AutomaticName::bytes).getOrElse(0);
        while (relationBytes + additionBytes > available) {
            if (relationBytes > additionBytes) {
                relationBytes--;
            } else {
                additionBytes--;
            }
        }
        int kept = additionBytes;
        String middle = addition.map(text -> "_" + clip(text, kept)).getOrElse("");
        return new Identifier(clip(relation.value(), relationBytes) + middle + "_" + label);
    }

    /** What PostgreSQL calls the constraint that a column takes no nulls, since 18. */
    public static Identifier ofNotNull(ObjectName.Column column) {
        return of(column.relation().name(), Option.some(column.identifier().value()), "not_null");
    }

    /** The names of columns, joined, as far as they fit into a name. */
    public static String joined(Seq<String> columns) {
        StringBuilder joined = new StringBuilder();
        for (String column : columns) {
            if (!joined.isEmpty()) {
                joined.append('_');
            }
            joined.append(column);
            if (bytes(joined.toString()) > LONGEST) {
                break;
            }
        }
        return joined.toString();
    }

    /** What the keys of an index are called, those called the same told apart by numbers, and joined. */
    public static String ofKeys(Seq<String> keys) {
        Seq<String> chosen = Vector.empty();
        for (String key : keys) {
            chosen = chosen.append(distinct(key, chosen));
        }
        return joined(chosen);
    }

    private static String distinct(String name, Seq<String> taken) {
        String candidate = name;
        for (int number = 1; taken.contains(candidate); number++) {
            String suffix = Integer.toString(number);
            candidate = clip(name, LONGEST - suffix.length()) + suffix;
        }
        return candidate;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The longest beginning in whole characters of at most so many bytes. */
    private static String clip(String text, int most) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
