package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.CreateObject;
import dev.postern.domain.operation.object.DropObject;
import dev.postern.domain.operation.object.RenameObject;
import dev.postern.domain.operation.trigger.ChangeFiring;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code CREATE}, {@code ALTER} and {@code DROP EVENT TRIGGER}. */
record EventTriggerReader() implements CommandReader {

    private static final String KIND = "event trigger";

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create event trigger")) {
            return Command.whole(command, create(command, name(command)));
        }
        if (command.takes("alter event trigger")) {
            return Command.whole(command, alter(command, name(command)));
        }
        return command.takes("drop event trigger") ? Command.whole(command, drop(command)) : Option.none();
    }

    private static ObjectName name(WordCursor command) {
        return new ObjectName.InDatabase(ObjectClass.EVENT_TRIGGER, command.identifier());
    }

    private static Operation create(WordCursor command, ObjectName name) {
        command.expect("on");
        DatabaseObject trigger = DatabaseObject.of(name, KIND)
                .with(
                        new Property("event"),
                        Definition.server(command.identifier().value()));
        if (command.takes("when")) {
            trigger = trigger.with(new Property("tags"), Definition.server(tags(command)));
        }
        command.expect("execute");
        if (!command.takes("procedure")) {
            command.expect("function");
        }
        Seq<Identifier> function = command.parts();
        command.group();
        Uses uses = TriggerReader.function(command.names(), function);
        return new CreateObject(
                trigger.with(
                        new Property("function"),
                        Definition.server(
                                command.names().candidates(function).head().sql())),
                uses);
    }

    private static String tags(WordCursor command) {
        command.expect("tag in");
        Seq<String> tags = command.items()
                .map(item -> new WordCursor(command.names(), item).string().toUpperCase(Locale.ROOT));
        if (command.sees("and")) {
            throw new NotUnderstood("several filters of an event trigger");
        }
        return tags.sorted().map(SqlLiteral::quoted).mkString(", ");
    }

    private static Operation alter(WordCursor command, ObjectName name) {
        if (command.takes("rename to")) {
            return new RenameObject(KIND, name, name(command));
        }
        Option<Definition> value = FiringReader.firing(command)
                .filter(firing -> !firing.equals("ENABLE"))
                .map(Definition::server);
        return new ChangeFiring(KIND, name, value);
    }

    private static Operation drop(WordCursor command) {
        command.takes("if exists");
        ObjectName name = name(command);
        DropBehavior behavior = DropEnding.read(command);
        return new DropObject(KIND, name, behavior);
    }
}
