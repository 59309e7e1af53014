package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.comment.CommentOn;
import dev.postern.domain.operation.schema.CreateSchema;
import dev.postern.domain.operation.schema.DropSchema;
import dev.postern.domain.operation.schema.RenameSchema;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code CREATE}, {@code ALTER} and {@code DROP SCHEMA}. */
record SchemaReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create schema")) {
            command.takes("if not exists");
            return Command.whole(command, create(command));
        }
        if (command.takes("alter schema")) {
            return alter(command, command.identifier());
        }
        if (command.takes("comment on schema")) {
            return Command.whole(command, comment(command, command.identifier()));
        }
        return command.takes("drop schema") ? drop(command) : Option.none();
    }

    private static Operation comment(WordCursor command, Identifier name) {
        command.expect("is");
        Option<String> text = command.takes("null")
                ? Option.none()
                : Option.of(command.string()).filter(words -> !words.isEmpty());
        return new CommentOn(new ObjectName.Schema(name), "SCHEMA " + name, new SchemaExists(name), text);
    }

    private static Operation create(WordCursor command) {
        if (command.takes("authorization")) {
            Identifier owner = owner(command);
            return new CreateSchema(owner, role(owner));
        }
        Identifier name = command.identifier();
        return new CreateSchema(name, command.takes("authorization") ? role(owner(command)) : Uses.NOTHING);
    }

    private static Option<Seq<Analyzed>> alter(WordCursor command, Identifier name) {
        return command.takes("rename to")
                ? Command.whole(command, new RenameSchema(name, command.identifier()))
                : Option.none();
    }

    private static Option<Seq<Analyzed>> drop(WordCursor command) {
        command.takes("if exists");
        String beginning = command.before();
        Seq<Identifier> names = command.list(command::identifier);
        DropBehavior behavior = DropEnding.read(command);
        String ending = DropEnding.text(behavior);
        return Command.parts(
                command,
                names.map(name -> new Command.Part(beginning + name + ending, new DropSchema(name, behavior))));
    }

    private static Identifier owner(WordCursor command) {
        if (command.sees("current_user") || command.sees("session_user") || command.sees("current_role")) {
            throw new NotUnderstood("a role that is known only when it runs");
        }
        return command.identifier();
    }

    private static Uses role(Identifier name) {
        return Uses.object("role", new ObjectName.InDatabase(ObjectClass.ROLE, name));
    }
}
