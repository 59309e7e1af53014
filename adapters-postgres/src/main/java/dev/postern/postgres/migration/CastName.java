package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;

/** Reads which cast is meant: {@code (source AS target)}, which is all that it has for a name. */
final class CastName {

    private CastName() {}

    static ObjectReference read(WordCursor command) {
        WordCursor types = new WordCursor(command.names(), command.group());
        DataType source = type(command, types.until("as"));
        types.expect("as");
        return new ObjectReference("cast", ObjectClass.CAST, of(source, type(command, types.rest())));
    }

    static ObjectName of(DataType source, DataType target) {
        return new ObjectName.InDatabase(ObjectClass.CAST, new Identifier(source + " AS " + target));
    }

    /** The types on both sides. */
    static DataType type(WordCursor command, String text) {
        return TypeText.ofArgument(command.names(), text).getOrElseThrow(() -> new NotUnderstood("a type: " + text));
    }
}
