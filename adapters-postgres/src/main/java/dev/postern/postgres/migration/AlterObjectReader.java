package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.object.MoveObject;
import dev.postern.domain.operation.object.RenameObject;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Reads what is altered of objects of many kinds in the same words: {@code ALTER kind name RENAME TO} and {@code SET
 * SCHEMA}. What else can be done to some kind is read before.
 */
record AlterObjectReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("alter")) {
            return Option.none();
        }
        return ObjectReference.read(command)
                .flatMap(object -> altered(command, object))
                .flatMap(operation -> Command.whole(command, operation));
    }

    private static Option<Operation> altered(WordCursor command, ObjectReference object) {
        if (command.takes("rename to")) {
            return Option.some(new RenameObject(object.kind(), object.name(), object.named(command.identifier())));
        }
        if (!command.takes("set schema")) {
            return Option.none();
        }
        Identifier schema = command.identifier();
        return object.inSchema().map(is -> new MoveObject(object.kind(), is, object.in(is, schema)));
    }
}
