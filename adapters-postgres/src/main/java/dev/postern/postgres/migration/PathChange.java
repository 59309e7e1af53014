package dev.postern.postgres.migration;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What a statement does to the search path of those behind it.
 *
 * @param initial the path when the script begins, to which RESET and DEFAULT go back
 */
record PathChange(Option<SearchPath> initial) {

    /** The path behind a statement; none where it holds no schema that could be told. */
    Option<SearchPath> after(StatementWords words, Option<SearchPath> before) {
        try {
            return changed(words, before);
        } catch (NotUnderstood unreadable) {
            return Option.none();
        }
    }

    private Option<SearchPath> changed(StatementWords words, Option<SearchPath> before) {
        if (words.begins("reset search_path") || words.begins("reset all") || words.begins("discard all")) {
            return initial;
        }
        int name = words.word(1).equals("local") || words.word(1).equals("session") ? 2 : 1;
        if (words.begins("set") && words.word(name).equals("search_path")) {
            return words.word(name + 2).equals("default") ? initial : path(PathText.schemas(words, name + 2));
        }
        if (words.begins("set") && words.word(name).equals("schema")) {
            return path(PathText.schemas(words, name + 1));
        }
        return words.begins("select") ? configured(words, before) : before;
    }

    /** {@code SELECT set_config('search_path', '…', …)}, as pg_dump has it. */
    private Option<SearchPath> configured(StatementWords words, Option<SearchPath> before) {
        int call = words.word(1).equals("pg_catalog") && words.written(2).equals(".") ? 3 : 1;
        boolean setsPath = words.word(call).equals("set_config")
                && words.written(call + 1).equals("(")
                && words.written(call + 2).equals("'search_path'");
        if (!setsPath) {
            return before;
        }
        boolean literal = words.written(call + 4).startsWith("'");
        return literal ? listed(words.written(call + 4)) : Option.none();
    }

    private Option<SearchPath> listed(String literal) {
        return PathText.read(TextLiteral.value(literal), initial.flatMap(SearchPath::user));
    }

    private Option<SearchPath> path(Seq<Identifier> schemas) {
        return PathText.path(schemas, initial.flatMap(SearchPath::user));
    }
}
