package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.object.DropObject;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code DROP FUNCTION}, {@code DROP PROCEDURE}, {@code DROP AGGREGATE} and {@code DROP ROUTINE}, with or without arguments. */
record DropRoutineReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("drop")) {
            return Option.none();
        }
        return AlterRoutineReader.KINDS
                .append("aggregate")
                .find(command::takes)
                .flatMap(kind -> dropped(command, kind));
    }

    private static Option<Seq<Analyzed>> dropped(WordCursor command, String kind) {
        command.takes("if exists");
        String beginning = command.before();
        Seq<ObjectName.InSchema> names = command.list(() -> RoutineName.read(command));
        DropBehavior behavior = DropEnding.read(command);
        String ending = DropEnding.text(behavior);
        return Command.parts(
                command,
                names.map(name ->
                        new Command.Part(beginning + name.sql() + ending, new DropObject(kind, name, behavior))));
    }
}
