package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.ChangeProperty;
import dev.postern.domain.operation.object.ChangeProperty.Reversal;
import dev.postern.domain.operation.object.CreateObject;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE SERVER}, and {@code ALTER SERVER} of version and options. */
record ForeignServerReader() implements CommandReader {

    static final String KIND = "server";
    private static final Property VERSION = new Property("version");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create server")) {
            command.takes("if not exists");
            return Command.whole(command, create(command, name(command)));
        }
        return command.takes("alter server") ? alter(command, name(command)) : Option.none();
    }

    private static ObjectName name(WordCursor command) {
        return new ObjectName.InDatabase(ObjectClass.SERVER, command.identifier());
    }

    private static Operation create(WordCursor command, ObjectName name) {
        DatabaseObject server = DatabaseObject.of(name, KIND);
        if (command.takes("type")) {
            server = server.with(new Property("type"), text(command));
        }
        if (command.takes("version")) {
            server = server.with(VERSION, text(command));
        }
        command.expect("foreign data wrapper");
        ObjectName wrapper = new ObjectName.InDatabase(ObjectClass.FOREIGN_DATA_WRAPPER, command.identifier());
        server = server.with(new Property("wrapper"), Definition.server(wrapper.sql()));
        return new CreateObject(
                ForeignOptionReading.with(server, command), Uses.object(ForeignDataWrapperReader.KIND, wrapper));
    }

    private static Definition text(WordCursor command) {
        return Definition.server(SqlLiteral.quoted(command.string()));
    }

    /** What is altered of it in the words of all objects is left to {@link AlterObjectReader}. */
    private static Option<Seq<Analyzed>> alter(WordCursor command, ObjectName name) {
        String beginning = command.before();
        Seq<Command.Part> parts = Vector.empty();
        if (command.takes("version")) {
            Option<Definition> version = command.takes("null") ? Option.none() : Option.some(text(command));
            String words = version.map(Definition::text).getOrElse("NULL");
            parts = parts.append(new Command.Part(beginning + "VERSION " + words, version(name, version)));
        }
        if (command.takes("options")) {
            ForeignOptionReading.Bearer bearer = new ForeignOptionReading.Bearer(
                    name, KIND, "SERVER " + name.sql(), Vector.of(new ObjectExists(KIND, name)));
            parts = parts.appendAll(ForeignOptionReading.changes(command, beginning, bearer));
        }
        return parts.isEmpty() ? Option.none() : Command.parts(command, parts);
    }

    private static Operation version(ObjectName name, Option<Definition> version) {
        String alter = "ALTER SERVER " + name.sql() + " VERSION ";
        return new ChangeProperty(
                "alter server",
                KIND,
                name,
                VERSION,
                version,
                Option.none(),
                Uses.NOTHING,
                Reversal.of(alter, alter + "NULL"),
                LockStrength.ACCESS_SHARE);
    }
}
