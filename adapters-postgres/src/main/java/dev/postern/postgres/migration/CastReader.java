package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.CreateObject;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code CREATE CAST}. */
record CastReader() implements CommandReader {

    private static final Property METHOD = new Property("method");
    private static final Property CONTEXT = new Property("context");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        return command.takes("create cast") ? Command.whole(command, create(command)) : Option.none();
    }

    private static Operation create(WordCursor command) {
        WordCursor types = new WordCursor(command.names(), command.group());
        DataType source = CastName.type(command, types.until("as"));
        types.expect("as");
        DataType target = CastName.type(command, types.rest());
        DatabaseObject cast = DatabaseObject.of(CastName.of(source, target), "cast");
        Uses uses = Uses.of(source).and(Uses.of(target));
        if (command.takes("without function")) {
            cast = cast.with(METHOD, Definition.server("WITHOUT FUNCTION"));
        } else if (command.takes("with inout")) {
            cast = cast.with(METHOD, Definition.server("WITH INOUT"));
        } else {
            command.expect("with function");
            FunctionReference function = new FunctionReference(command.names(), command.parts());
            Seq<DataType> arguments = command.items().map(item -> CastName.type(command, item));
            uses = uses.and(function.uses());
            cast = cast.with(
                    METHOD,
                    Definition.author("WITH FUNCTION " + function.made().text()
                            + arguments.map(DataType::name).mkString("(", ",", ")")));
        }
        return new CreateObject(context(command, cast), uses);
    }

    private static DatabaseObject context(WordCursor command, DatabaseObject cast) {
        if (command.takes("as assignment")) {
            return cast.with(CONTEXT, Definition.server("AS ASSIGNMENT"));
        }
        return command.takes("as implicit") ? cast.with(CONTEXT, Definition.server("AS IMPLICIT")) : cast;
    }
}
