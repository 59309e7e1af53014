package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.type.AddEnumValue;
import dev.postern.domain.operation.type.CompositeAttributes;
import dev.postern.domain.operation.type.CreateCompositeType;
import dev.postern.domain.operation.type.CreateType;
import dev.postern.domain.operation.type.EnumLabels;
import dev.postern.domain.operation.type.EnumPlace;
import dev.postern.domain.operation.type.RenameEnumValue;
import dev.postern.domain.operation.type.RenameType;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code CREATE TYPE} and {@code ALTER TYPE}. */
record TypeReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create type")) {
            return Command.whole(command, create(command, command.created()));
        }
        return command.takes("alter type") ? alter(command) : Option.none();
    }

    private static Operation create(WordCursor command, QualifiedName name) {
        if (command.isAtEnd()) {
            return new CreateType(DatabaseObject.of(name(name), "shell type"), Uses.NOTHING);
        }
        if (command.takes("as range")) {
            return new RangeReading(command, name).read();
        }
        if (command.sees("as") && !command.sees("as enum")) {
            command.expect("as");
            return composite(command, name);
        }
        command.expect("as enum");
        Seq<String> labels = command.items().map(label -> new WordCursor(command.names(), label).string());
        return new CreateType(EnumLabels.type(name, labels), Uses.NOTHING);
    }

    private static Operation composite(WordCursor command, QualifiedName name) {
        Seq<AttributeReading> attributes =
                command.items().map(item -> AttributeReading.of(new WordCursor(command.names(), item)));
        return new CreateCompositeType(
                name,
                new CompositeAttributes(attributes.map(AttributeReading::attribute)),
                attributes.map(AttributeReading::uses).fold(Uses.NOTHING, Uses::and));
    }

    private static Option<Seq<Analyzed>> alter(WordCursor command) {
        QualifiedName type = command.name(ObjectClass.TYPE);
        return AttributeActions.begin(command)
                ? AttributeActions.read(command, command.before(), type)
                : Command.whole(command, change(command, type));
    }

    private static Operation change(WordCursor command, QualifiedName type) {
        if (command.takes("add value")) {
            command.takes("if not exists");
            String label = command.string();
            return new AddEnumValue(type, label, place(command));
        }
        if (command.takes("rename value")) {
            String from = command.string();
            command.expect("to");
            return new RenameEnumValue(type, from, command.string());
        }
        if (command.takes("rename to")) {
            return new RenameType("type", type, new QualifiedName(type.schema(), command.identifier()));
        }
        if (command.takes("set schema")) {
            return new RenameType("type", type, new QualifiedName(command.identifier(), type.name()));
        }
        throw new NotUnderstood("something else that is done to a type");
    }

    private static EnumPlace place(WordCursor command) {
        if (command.takes("before")) {
            return new EnumPlace.Before(command.string());
        }
        return command.takes("after") ? new EnumPlace.After(command.string()) : new EnumPlace.Last();
    }

    static ObjectName name(QualifiedName type) {
        return new ObjectName.InSchema(ObjectClass.TYPE, type);
    }
}
