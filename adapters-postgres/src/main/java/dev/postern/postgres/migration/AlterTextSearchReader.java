package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.ChangeProperty;
import dev.postern.domain.operation.object.ChangeProperty.Reversal;
import dev.postern.domain.operation.textsearch.ChangeDictionary;
import dev.postern.domain.operation.textsearch.Mappings;
import dev.postern.domain.operation.textsearch.ReplaceDictionary;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Reads the mappings of {@code ALTER TEXT SEARCH CONFIGURATION} and the options of {@code ALTER TEXT SEARCH DICTIONARY};
 * what is altered of them in the words of all objects is left to {@link AlterObjectReader}.
 */
record AlterTextSearchReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("alter text search dictionary")) {
            ObjectName name = new ObjectName.InSchema(ObjectClass.TEXT_SEARCH_DICTIONARY, command.name());
            return command.seesSign("(") ? options(command, name) : Option.none();
        }
        if (!command.takes("alter text search configuration")) {
            return Option.none();
        }
        ObjectName name = new ObjectName.InSchema(ObjectClass.TEXT_SEARCH_CONFIGURATION, command.name());
        String beginning = command.before();
        if (command.takes("add mapping for")) {
            return mapped(command, name, beginning + "ADD");
        }
        if (command.takes("alter mapping")) {
            return altered(command, name, beginning + "ALTER");
        }
        return command.takes("drop mapping") ? dropped(command, name, beginning) : Option.none();
    }

    private static Option<Seq<Analyzed>> options(WordCursor command, ObjectName name) {
        String beginning = command.before();
        return Command.parts(
                command,
                command.items()
                        .map(item -> new Command.Part(
                                beginning + "(" + item + ")", option(new WordCursor(command.names(), item), name))));
    }

    private static Operation option(WordCursor option, ObjectName name) {
        Identifier called = option.identifier();
        Option<Definition> value =
                Option.when(option.takesSign("="), () -> Definition.server(TextSearchReader.literal(option)));
        return new ChangeDictionary(name, called, TextSearchReader.option(called.value()), value);
    }

    private static Option<Seq<Analyzed>> altered(WordCursor command, ObjectName name, String beginning) {
        WordCursor ahead = command.copy();
        ahead.upTo("replace");
        if (ahead.isAtEnd()) {
            command.expect("for");
            return mapped(command, name, beginning);
        }
        Seq<String> tokens = command.takes("for") ? tokens(command) : Vector.empty();
        command.expect("replace");
        TextSearchNames.Named from = dictionary(command);
        command.expect("with");
        TextSearchNames.Named to = dictionary(command);
        return Command.whole(
                command,
                new ReplaceDictionary(
                        name, tokens, from.words(), to.words(), from.uses().and(to.uses())));
    }

    private static Option<Seq<Analyzed>> mapped(WordCursor command, ObjectName name, String beginning) {
        Seq<String> tokens = tokens(command);
        command.expect("with");
        Seq<TextSearchNames.Named> named = command.list(() -> dictionary(command));
        Definition value =
                Definition.server(named.map(TextSearchNames.Named::words).mkString(", "));
        Uses uses = named.map(TextSearchNames.Named::uses).fold(Uses.NOTHING, Uses::and);
        String alter = "ALTER TEXT SEARCH CONFIGURATION " + name.sql();
        String written = named.map(TextSearchNames.Named::words).mkString(", ");
        return Command.parts(
                command,
                tokens.map(token -> new Command.Part(
                        beginning + " MAPPING FOR " + token + " WITH " + written,
                        changed(
                                name,
                                token,
                                Option.some(value),
                                uses,
                                Reversal.of(
                                        alter + " ALTER MAPPING FOR " + token + " WITH ",
                                        alter + " DROP MAPPING FOR " + token)))));
    }

    private static Option<Seq<Analyzed>> dropped(WordCursor command, ObjectName name, String beginning) {
        String ifExists = command.takes("if exists") ? "IF EXISTS " : "";
        command.expect("for");
        String alter = "ALTER TEXT SEARCH CONFIGURATION " + name.sql();
        return Command.parts(
                command,
                tokens(command)
                        .map(token -> new Command.Part(
                                beginning + "DROP MAPPING " + ifExists + "FOR " + token,
                                changed(
                                        name,
                                        token,
                                        Option.none(),
                                        Uses.NOTHING,
                                        Reversal.of(
                                                alter + " ADD MAPPING FOR " + token + " WITH ",
                                                alter + " DROP MAPPING IF EXISTS FOR " + token)))));
    }

    private static Operation changed(
            ObjectName name, String token, Option<Definition> value, Uses uses, Reversal reversal) {
        Property mapping = Mappings.property(token);
        return new ChangeProperty(
                "alter mapping",
                Mappings.KIND,
                name,
                mapping,
                value,
                Option.none(),
                uses,
                reversal,
                LockStrength.ACCESS_SHARE);
    }

    private static Seq<String> tokens(WordCursor command) {
        Seq<String> tokens = command.list(() -> command.identifier().sql());
        return tokens;
    }

    private static TextSearchNames.Named dictionary(WordCursor command) {
        return new TextSearchNames(command.names(), ObjectClass.TEXT_SEARCH_DICTIONARY).read(command);
    }
}
