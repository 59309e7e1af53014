package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.CreateObject;
import dev.postern.domain.operation.textsearch.CopyConfiguration;
import dev.postern.domain.operation.textsearch.Mappings;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code CREATE TEXT SEARCH CONFIGURATION}, {@code DICTIONARY}, {@code PARSER} and {@code TEMPLATE}. */
record TextSearchReader() implements CommandReader {

    static final Map<String, ObjectClass> KINDS = LinkedHashMap.of(
            "text search configuration", ObjectClass.TEXT_SEARCH_CONFIGURATION,
            "text search dictionary", ObjectClass.TEXT_SEARCH_DICTIONARY,
            "text search parser", ObjectClass.TEXT_SEARCH_PARSER,
            "text search template", ObjectClass.TEXT_SEARCH_TEMPLATE);

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("create")) {
            return Option.none();
        }
        return KINDS.keySet()
                .find(command::takes)
                .flatMap(kind -> Command.whole(
                        command, create(command, kind, KINDS.get(kind).get())));
    }

    private static Operation create(WordCursor command, String kind, ObjectClass of) {
        QualifiedName name = command.name();
        DatabaseObject object = DatabaseObject.of(new ObjectName.InSchema(of, name), kind);
        Uses uses = Uses.NOTHING;
        for (String item : command.items()) {
            WordCursor option = new WordCursor(command.names(), item);
            Identifier called = option.identifier();
            option.expectSign("=");
            if (called.value().equals("copy")) {
                TextSearchNames.Named source = new TextSearchNames(command.names(), of).read(option);
                return new CopyConfiguration(name, source.object(), source.uses());
            }
            Value value = value(option, of, called.value());
            object = object.with(value.property(), value.definition());
            uses = uses.and(value.uses());
            option.expectEnd();
        }
        return new CreateObject(object, uses);
    }

    /** What an option says. */
    private record Value(Property property, Definition definition, Uses uses) {}

    private static Value value(WordCursor option, ObjectClass of, String name) {
        return switch (of) {
            case TEXT_SEARCH_CONFIGURATION -> named(option, Mappings.PARSER, ObjectClass.TEXT_SEARCH_PARSER);
            case TEXT_SEARCH_DICTIONARY ->
                name.equals("template")
                        ? named(option, new Property(name), ObjectClass.TEXT_SEARCH_TEMPLATE)
                        : new Value(option(name), Definition.server(literal(option)), Uses.NOTHING);
            default -> function(option, name);
        };
    }

    private static Value named(WordCursor option, Property property, ObjectClass of) {
        TextSearchNames.Named named = new TextSearchNames(option.names(), of).read(option);
        return new Value(property, Definition.server(named.words()), named.uses());
    }

    private static Value function(WordCursor option, String name) {
        Seq<Identifier> parts = option.parts();
        Definition words = parts.size() == 1
                ? Definition.author(parts.head().sql())
                : Definition.server(parts.map(Identifier::sql).mkString(".").replaceFirst("^pg_catalog\\.", ""));
        return new Value(new Property(name), words, Uses.routine(option.names().candidates(parts)));
    }

    static Property option(String name) {
        return new Property("option " + name);
    }

    /** As PostgreSQL keeps it: numbers as they are, and everything else as a string. */
    static String literal(WordCursor option) {
        if (option.seesString()) {
            return SqlLiteral.quoted(option.string());
        }
        String word = option.rest();
        return word.matches("[0-9.]+") ? word : SqlLiteral.quoted(word.toLowerCase(Locale.ROOT));
    }
}
