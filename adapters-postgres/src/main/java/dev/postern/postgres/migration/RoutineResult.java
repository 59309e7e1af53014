package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a function returns, as it is declared.
 *
 * @param written the text from {@code RETURNS} on, with a space before it; empty where nothing is said
 * @param returned the type behind {@code RETURNS}, if there is one
 * @param set {@code SETOF }, or nothing
 * @param columns those behind {@code RETURNS TABLE}
 */
record RoutineResult(String written, Option<DataType> returned, String set, Seq<Parameter> columns) {

    static RoutineResult read(WordCursor command, ParameterReading reading, String... ends) {
        if (command.sees("returns null") || !command.takes("returns")) {
            return new RoutineResult("", Option.none(), "", Vector.empty());
        }
        if (command.takes("table")) {
            String group = Source.onOneLine(command.group());
            Seq<Parameter> columns = reading.columns(new WordCursor(reading.names(), "(" + group + ")").items());
            return new RoutineResult(" RETURNS TABLE (" + group + ")", Option.none(), "SETOF ", columns);
        }
        String set = command.takes("setof") ? "SETOF " : "";
        String type = Source.onOneLine(command.until(ends));
        DataType returned =
                TypeText.ofArgument(reading.names(), type).getOrElseThrow(() -> new NotUnderstood("a type: " + type));
        return new RoutineResult(" RETURNS " + set + type, Option.some(returned), set, Vector.empty());
    }

    /** The type of the result: what is declared, or what the output parameters make it. */
    String type(Seq<Parameter> parameters) {
        Seq<Parameter> outputs = parameters.filter(Parameter::isOutput);
        String byParameters =
                outputs.size() == 1 ? outputs.head().type().name() : outputs.isEmpty() ? "void" : "record";
        return set + returned.map(DataType::name).getOrElse(byParameters);
    }
}
