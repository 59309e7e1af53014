package dev.postern.postgres.migration;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** The words by which people call a statement: {@code create function}, {@code grant}, {@code do}. */
final class CommandKind {

    private static final Set<String> FOLLOWED_BY_OBJECT = LinkedHashSet.of("create", "alter", "drop");
    private static final Set<String> MODIFIERS = LinkedHashSet.of(
            "or",
            "replace",
            "global",
            "local",
            "temporary",
            "temp",
            "unlogged",
            "recursive",
            "unique",
            "constraint",
            "trusted",
            "procedural");
    private static final Vector<String> LONGER_KINDS = Vector.of(
            "access method",
            "default privileges",
            "event trigger",
            "foreign data wrapper",
            "foreign table",
            "large object",
            "materialized view",
            "operator class",
            "operator family",
            "text search configuration",
            "text search dictionary",
            "text search parser",
            "text search template",
            "user mapping");

    private CommandKind() {}

    static String of(StatementWords words) {
        if (words.begins("refresh materialized view") || words.begins("security label")) {
            return words.begins("security label") ? "security label" : "refresh materialized view";
        }
        int first = firstWord(words);
        String command = words.word(first);
        if (command.isEmpty()) {
            return "statement";
        }
        return FOLLOWED_BY_OBJECT.contains(command) ? (command + " " + object(words, first + 1)).strip() : command;
    }

    /** A query may begin with parentheses. */
    private static int firstWord(StatementWords words) {
        int position = 0;
        while (words.written(position).equals("(")) {
            position++;
        }
        return position;
    }

    private static String object(StatementWords words, int from) {
        int position = from;
        while (MODIFIERS.contains(words.word(position))) {
            position++;
        }
        int start = position;
        return LONGER_KINDS.find(kind -> words.contains(start, kind)).getOrElse(() -> words.word(start));
    }
}
