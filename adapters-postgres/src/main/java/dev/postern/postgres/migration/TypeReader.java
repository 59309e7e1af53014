package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.type.AddEnumValue;
import dev.postern.domain.operation.type.CreateType;
import dev.postern.domain.operation.type.EnumLabels;
import dev.postern.domain.operation.type.EnumPlace;
import dev.postern.domain.operation.type.RenameEnumValue;
import dev.postern.domain.operation.type.RenameType;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE TYPE} and {@code ALTER TYPE}. */
record TypeReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create type")) {
            return Command.whole(command, create(command, command.created()));
        }
        return command.takes("alter type")
                ? Command.whole(command, alter(command, command.name(ObjectClass.TYPE)))
                : Option.none();
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
        Fragments fragments = new Fragments(command.names());
        Uses uses = Uses.NOTHING;
        Seq<String> attributes = Vector.empty();
        for (String item : command.items()) {
            WordCursor attribute = new WordCursor(command.names(), item);
            Identifier called = attribute.identifier();
            DataType type = fragments.type(attribute.until("collate"));
            uses = uses.and(Uses.of(type));
            String collation = "";
            if (attribute.takes("collate")) {
                Seq<Identifier> parts = attribute.parts();
                uses = uses.and(new ExpressionUses(command.names()).collation(parts));
                collation = " COLLATE " + parts.last().sql();
            }
            attribute.expectEnd();
            attributes = attributes.append(called.sql() + " " + type + collation);
        }
        return new CreateType(
                DatabaseObject.of(name(name), "composite type")
                        .with(new Property("attributes"), Definition.server(attributes.mkString(", "))),
                uses);
    }

    private static Operation alter(WordCursor command, QualifiedName type) {
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
