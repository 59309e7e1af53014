package dev.postern.postgres.migration;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.Token;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
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
            return words.word(name + 2).equals("default") ? initial : path(schemas(words, name + 2));
        }
        if (words.begins("set") && words.word(name).equals("schema")) {
            return path(schemas(words, name + 1));
        }
        return words.begins("select") ? configured(words, before) : before;
    }

    /** {@code SELECT set_config('search_path', '…', …)}, as pg_dump has it. */
    private static Option<SearchPath> configured(StatementWords words, Option<SearchPath> before) {
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

    private static Option<SearchPath> listed(String literal) {
        StatementWords list = StatementWords.of(TextLiteral.value(literal));
        return path(schemas(list, 0));
    }

    private static Seq<Identifier> schemas(StatementWords words, int from) {
        Seq<Identifier> schemas = Vector.empty();
        for (int position = from; position < words.size(); position++) {
            schemas = schemas.appendAll(schema(words.tokens().get(position), words.written(position)));
        }
        return schemas;
    }

    private static Option<Identifier> schema(Token token, String written) {
        return switch (token.kind()) {
            case WORD, QUOTED_IDENTIFIER -> named(written);
            case STRING ->
                Option.of(TextLiteral.value(written))
                        .filter(name -> !name.isEmpty())
                        .map(Identifier::new);
            default -> Option.none();
        };
    }

    private static Option<Identifier> named(String written) {
        try {
            return Option.some(Identifier.folded(written));
        } catch (IllegalArgumentException noName) {
            return Option.none();
        }
    }

    /** Without the system's schema, in which nothing is made; unknown where temporary objects would be made. */
    private static Option<SearchPath> path(Seq<Identifier> schemas) {
        Seq<Identifier> searched = schemas.reject(
                schema -> schema.value().equals("$user") || schema.value().equals("pg_catalog"));
        boolean known =
                !searched.isEmpty() && !searched.exists(schema -> schema.value().startsWith("pg_"));
        return Option.when(known, () -> new SearchPath(searched));
    }
}
