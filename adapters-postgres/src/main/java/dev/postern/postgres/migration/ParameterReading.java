package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.migration.Parameter.Mode;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads parameters of routines, each {@code [mode] [name] type [DEFAULT expression]}. */
record ParameterReading(Names names) {

    Seq<Parameter> parameters(Seq<String> items) {
        return items.map(this::parameter);
    }

    /** The columns behind {@code RETURNS TABLE}. */
    Seq<Parameter> columns(Seq<String> items) {
        return items.map(item -> named(Mode.TABLE, item, Option.none()));
    }

    private Parameter parameter(String item) {
        int value = beginOfDefault(item);
        String declared = item.substring(0, value < 0 ? item.length() : value).strip();
        Option<String> expression = Option.when(value >= 0, () -> expression(item.substring(value)));
        WordCursor cursor = new WordCursor(names, declared);
        Mode mode = mode(cursor);
        return named(mode, cursor.rest(), expression);
    }

    /** A parameter need not have a name, and may have its mode behind the name. */
    private Parameter named(Mode mode, String declared, Option<String> expression) {
        Option<DataType> type = TypeText.ofArgument(names, declared);
        if (type.isDefined()) {
            return new Parameter(mode, Option.none(), type.get(), expression);
        }
        WordCursor cursor = new WordCursor(names, declared);
        Identifier name = cursor.identifier();
        Mode behind = mode(cursor);
        return new Parameter(mode == Mode.IN ? behind : mode, Option.some(name), type(cursor.rest()), expression);
    }

    private DataType type(String text) {
        return TypeText.ofArgument(names, text).getOrElseThrow(() -> new NotUnderstood("a type: " + text));
    }

    private static Mode mode(WordCursor cursor) {
        if (cursor.takes("in out") || cursor.takes("inout")) {
            return Mode.INOUT;
        }
        if (cursor.takes("out")) {
            return Mode.OUT;
        }
        if (cursor.takes("variadic")) {
            return Mode.VARIADIC;
        }
        cursor.takes("in");
        return Mode.IN;
    }

    private static int beginOfDefault(String item) {
        StatementWords words = StatementWords.of(item);
        for (int position = 0; position < words.size(); position++) {
            if (words.word(position).equals("default")
                    || words.written(position).equals("=")
                    || words.written(position).equals(":=")) {
                return words.tokens().get(position).start();
            }
        }
        return -1;
    }

    private static String expression(String behindType) {
        StatementWords words = StatementWords.of(behindType);
        return behindType.substring(words.tokens().head().end()).strip();
    }
}
