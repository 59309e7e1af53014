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
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code CREATE CONVERSION}, {@code ACCESS METHOD} and {@code LANGUAGE}, which extend what the server can do. */
record ServerObjectReader() implements CommandReader {

    private static final Property FUNCTION = new Property("function");
    private static final Property HANDLER = new Property("handler");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create conversion")) {
            return Command.whole(command, conversion(command, Option.none()));
        }
        if (command.takes("create default conversion")) {
            return Command.whole(command, conversion(command, Option.some(Definition.server("DEFAULT"))));
        }
        if (command.takes("create access method")) {
            return Command.whole(command, accessMethod(command, command.identifier()));
        }
        return language(command);
    }

    private static Operation conversion(WordCursor command, Option<Definition> isDefault) {
        ObjectName name = new ObjectName.InSchema(ObjectClass.CONVERSION, command.created());
        command.expect("for");
        DatabaseObject object = DatabaseObject.of(name, "conversion").with(new Property("from"), encoding(command));
        command.expect("to");
        object = object.with(new Property("to"), encoding(command));
        command.expect("from");
        FunctionReference function = new FunctionReference(command.names(), command.parts());
        object = object.with(FUNCTION, function.ofTheSystem());
        return new CreateObject(
                isDefault.isDefined() ? object.with(new Property("default"), isDefault.get()) : object,
                function.uses());
    }

    /** The name of an encoding, which may be written in several ways. */
    private static Definition encoding(WordCursor command) {
        return Definition.author(command.string().toUpperCase(Locale.ROOT));
    }

    private static Operation accessMethod(WordCursor command, Identifier name) {
        command.expect("type");
        String type = command.word().toUpperCase(Locale.ROOT);
        command.expect("handler");
        FunctionReference handler = new FunctionReference(command.names(), command.parts());
        return new CreateObject(
                DatabaseObject.of(new ObjectName.InDatabase(ObjectClass.ACCESS_METHOD, name), "access method")
                        .with(new Property("type"), Definition.server(type))
                        .with(HANDLER, handler.ofTheSystem()),
                handler.uses());
    }

    private static Option<Seq<Analyzed>> language(WordCursor command) {
        if (!command.takes("create") || command.sees("or replace")) {
            return Option.none();
        }
        boolean trusted = command.takes("trusted");
        command.takes("procedural");
        if (!command.takes("language")) {
            return Option.none();
        }
        ObjectName name = new ObjectName.InDatabase(ObjectClass.LANGUAGE, command.identifier());
        DatabaseObject language = DatabaseObject.of(name, "language");
        language = trusted ? language.with(new Property("trust"), Definition.server("TRUSTED")) : language;
        Uses uses = Uses.NOTHING;
        command.expect("handler");
        FunctionReference handler = new FunctionReference(command.names(), command.parts());
        language = language.with(HANDLER, handler.ofTheSystem());
        uses = uses.and(handler.uses());
        for (String part : Vector.of("inline", "validator")) {
            if (command.takes(part)) {
                FunctionReference function = new FunctionReference(command.names(), command.parts());
                language = language.with(new Property(part), function.ofTheSystem());
                uses = uses.and(function.uses());
            }
        }
        return Command.whole(command, new CreateObject(language, uses));
    }
}
