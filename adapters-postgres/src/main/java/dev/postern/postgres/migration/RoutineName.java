package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/** Reads which routine is meant: {@code name} alone, or with its arguments, of which those going in tell it from others. */
final class RoutineName {

    private RoutineName() {}

    static ObjectName.InSchema read(WordCursor command) {
        QualifiedName name = command.name(ObjectClass.ROUTINE);
        if (!command.seesSign("(")) {
            return new ObjectName.InSchema(ObjectClass.ROUTINE, name);
        }
        Seq<DataType> inputs = new ParameterReading(command.names())
                .parameters(command.items())
                .filter(Parameter::isInput)
                .map(Parameter::type);
        return RoutineReader.name(name, inputs);
    }
}
