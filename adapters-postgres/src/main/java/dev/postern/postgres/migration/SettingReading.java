package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A configuration parameter that a statement sets or resets (manual, ALTER ROLE, {@code configuration_parameter}).
 *
 * @param value as PostgreSQL keeps it; none where it is taken back
 */
record SettingReading(String parameter, Option<Definition> value) {

    /** What stands behind {@code SET}. */
    static SettingReading set(WordCursor command) {
        String parameter = parameter(command);
        if (command.takes("from current")) {
            return new SettingReading(parameter, Option.some(Definition.author("FROM CURRENT")));
        }
        if (!command.takesSign("=")) {
            command.expect("to");
        }
        return command.takes("default")
                ? new SettingReading(parameter, Option.none())
                : new SettingReading(parameter, Option.some(Definition.server(value(command, parameter))));
    }

    /** What stands behind {@code RESET}, unless that is {@code ALL}. */
    static SettingReading reset(WordCursor command) {
        return new SettingReading(parameter(command), Option.none());
    }

    private static String parameter(WordCursor command) {
        String name = command.parts().map(Identifier::value).mkString(".");
        if (name.equals("time") || name.equals("all")) {
            throw new NotUnderstood("a setting of another form");
        }
        return name;
    }

    /** A list of names is kept as PostgreSQL prints it, anything else as it is. */
    private static String value(WordCursor command, String parameter) {
        boolean path = parameter.equals("search_path");
        Seq<String> items = command.list(() -> path ? name(command) : plain(command));
        return items.mkString(", ");
    }

    private static String name(WordCursor command) {
        if (!command.seesString()) {
            return command.identifier().sql();
        }
        String value = command.string();
        return value.isEmpty() ? "\"\"" : new Identifier(value).sql();
    }

    private static String plain(WordCursor command) {
        return command.seesString() ? command.string() : command.token();
    }
}
