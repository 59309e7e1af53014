package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.sequence.ChangeSequence;
import dev.postern.domain.operation.sequence.CreateSequence;
import dev.postern.domain.operation.sequence.DropSequence;
import dev.postern.domain.operation.sequence.RenameSequence;
import dev.postern.domain.operation.sequence.SequenceExists;
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.operation.sequence.SetSequence;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE}, {@code ALTER} and {@code DROP SEQUENCE}. */
record SequenceReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create unlogged sequence")) {
            command.takes("if not exists");
            CreateSequence created = create(command, command.created());
            return Command.whole(
                    command,
                    new CreateSequence(
                            created.name(),
                            created.object().with(Sequences.PERSISTENCE, Definition.server("UNLOGGED")),
                            created.uses()));
        }
        if (command.takes("create temp sequence") || command.takes("create temporary sequence")) {
            command.takes("if not exists");
            return Command.whole(command, create(command, command.names().temporary(command.parts())));
        }
        if (command.takes("create sequence")) {
            command.takes("if not exists");
            return Command.whole(command, create(command, command.created()));
        }
        if (command.takes("alter sequence")) {
            command.takes("if exists");
            return Command.whole(command, alter(command, command.name()));
        }
        return command.takes("drop sequence") ? drop(command) : Option.none();
    }

    private static CreateSequence create(WordCursor command, QualifiedName name) {
        SequenceOptions options = SequenceOptions.read(command);
        DatabaseObject object = Sequences.plain(name);
        for (var option : options.created()) {
            object = object.with(option._1(), option._2());
        }
        return new CreateSequence(name, object, options.owner());
    }

    private static Operation alter(WordCursor command, QualifiedName name) {
        if (command.takes("rename to")) {
            return new RenameSequence(name, new QualifiedName(name.schema(), command.identifier()));
        }
        if (command.takes("set schema")) {
            return new RenameSequence(name, new QualifiedName(command.identifier(), name.name()));
        }
        if (command.takes("set logged")) {
            return change(name, Sequences.PERSISTENCE, Option.none());
        }
        if (command.takes("set unlogged")) {
            return change(name, Sequences.PERSISTENCE, Option.some(Definition.server("UNLOGGED")));
        }
        if (command.sees("owner")) {
            throw new NotUnderstood("another owner");
        }
        SequenceOptions options = SequenceOptions.read(command);
        if (options.restarts() && options.properties().isEmpty()) {
            Uses uses = new Uses(
                    Vector.<Guard>of(new SequenceExists(name)),
                    Uses.relation(name).footprint(),
                    Uses.NOTHING.objects());
            return new SetSequence("restart sequence", Option.some(new ObjectName.Relation(name)), uses);
        }
        if (options.restarts()) {
            throw new NotUnderstood("a sequence that is restarted and changed");
        }
        return new ChangeSequence(name, options.changed(), options.owner());
    }

    private static Operation change(QualifiedName name, Property property, Option<Definition> value) {
        return new ChangeSequence(name, io.vavr.collection.LinkedHashMap.of(property, value), Uses.NOTHING);
    }

    private static Option<Seq<Analyzed>> drop(WordCursor command) {
        command.takes("if exists");
        String beginning = command.before();
        Seq<QualifiedName> names = command.list(command::name);
        DropBehavior behavior = DropEnding.read(command);
        String ending = DropEnding.text(behavior);
        return Command.parts(
                command,
                names.map(name -> new Command.Part(beginning + name + ending, new DropSequence(name, behavior))));
    }
}
