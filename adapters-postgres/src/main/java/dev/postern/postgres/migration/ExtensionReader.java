package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.extension.ChangeMembership;
import dev.postern.domain.operation.extension.ChangeMembership.Membership;
import dev.postern.domain.operation.extension.CreateExtension;
import dev.postern.domain.operation.extension.ExtensionAvailable.Required;
import dev.postern.domain.operation.extension.UpdateExtension;
import dev.postern.domain.operation.object.ChangeProperty;
import dev.postern.domain.operation.object.ChangeProperty.Reversal;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code CREATE EXTENSION} and {@code ALTER EXTENSION}. */
record ExtensionReader() implements CommandReader {

    private static final Vector<String> RELATIONS =
            Vector.of("table", "view", "materialized view", "sequence", "foreign table");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create extension")) {
            command.takes("if not exists");
            return Command.whole(command, create(command, command.identifier()));
        }
        return command.takes("alter extension")
                ? Command.whole(command, alter(command, command.identifier()))
                : Option.none();
    }

    private static Operation create(WordCursor command, Identifier name) {
        command.takes("with");
        Map<Property, String> asked = LinkedHashMap.empty();
        Required required = Required.MUST_EXIST;
        while (!command.isAtEnd()) {
            if (command.takes("schema")) {
                asked = asked.put(CreateExtension.SCHEMA, command.identifier().value());
            } else if (command.takes("version")) {
                asked = asked.put(CreateExtension.VERSION, version(command));
            } else {
                command.expect("cascade");
                required = Required.COME_ALONG;
            }
        }
        Identifier home = command.names().lookup().created(name).schema();
        return new CreateExtension(name, asked, home, required);
    }

    private static Operation alter(WordCursor command, Identifier name) {
        if (command.takes("update")) {
            return new UpdateExtension(name, Option.when(command.takes("to"), () -> version(command)));
        }
        if (command.sees("add") || command.sees("drop")) {
            return membership(command, name);
        }
        command.expect("set schema");
        Identifier schema = command.identifier();
        return new ChangeProperty(
                "set schema of extension",
                "extension",
                new ObjectName.InDatabase(ObjectClass.EXTENSION, name),
                CreateExtension.SCHEMA,
                Option.some(Definition.server(schema.value())),
                Option.none(),
                Uses.schema(schema),
                new Reversal(Option.some("ALTER EXTENSION " + name + " SET SCHEMA "), Option.none()),
                LockStrength.ACCESS_SHARE);
    }

    private static Operation membership(WordCursor command, Identifier name) {
        Membership membership = command.takes("add") ? Membership.ADD : Membership.DROP;
        command.takes("drop");
        Option<String> relation = RELATIONS.find(command::takes);
        if (relation.isDefined()) {
            QualifiedName member = command.name();
            return new ChangeMembership(
                    name,
                    new ObjectName.Relation(member),
                    relation.get().toUpperCase(Locale.ROOT) + " " + member,
                    new RelationExists(member),
                    membership);
        }
        ObjectReference member =
                ObjectReference.read(command).getOrElseThrow(() -> new NotUnderstood("a member of another kind"));
        return new ChangeMembership(
                name,
                member.name(),
                member.kind().toUpperCase(Locale.ROOT) + " " + member.name().sql(),
                new ObjectExists(member.kind(), member.name()),
                membership);
    }

    private static String version(WordCursor command) {
        return command.seesString() ? command.string() : command.identifier().value();
    }
}
