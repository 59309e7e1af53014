package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.routine.CreateRoutine;
import dev.postern.domain.operation.routine.RoutineProperty;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE [OR REPLACE] FUNCTION} and {@code PROCEDURE}. */
record RoutineReader() implements CommandReader {

    private static final Seq<String> BEHIND_RESULT = Vector.of(
            "language",
            "as",
            "immutable",
            "stable",
            "volatile",
            "not leakproof",
            "leakproof",
            "called",
            "returns null",
            "strict",
            "external",
            "security",
            "parallel",
            "cost",
            "rows",
            "support",
            "set",
            "transform",
            "window",
            "return",
            "begin",
            "with");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("create")) {
            return Option.none();
        }
        Differing differing = command.takes("or replace") ? Differing.IS_REPLACED : Differing.CONTRADICTS;
        if (command.takes("function")) {
            return Option.some(create(command, "function", differing));
        }
        return command.takes("procedure") ? Option.some(create(command, "procedure", differing)) : Option.none();
    }

    private static Seq<Analyzed> create(WordCursor command, String kind, Differing differing) {
        QualifiedName name = command.created();
        String group = Source.onOneLine(command.group());
        ParameterReading reading = new ParameterReading(command.names());
        Seq<Parameter> inputs = reading.parameters(new WordCursor(command.names(), "(" + group + ")").items());
        RoutineResult result = RoutineResult.read(command, reading, BEHIND_RESULT.toJavaArray(String[]::new));
        Seq<Parameter> parameters = inputs.appendAll(result.columns());
        RoutineBody body = RoutineBody.read(command);
        DatabaseObject object = object(kind, name, parameters, result, body);
        Definition twin = Definition.author(kind + " (" + group + ")" + result.written());
        RoutineBody.LookedInto looked = body.lookedInto(command.names(), parameters);
        CreateRoutine operation = new CreateRoutine(
                object,
                uses(command.names(), parameters, result).and(looked.uses()),
                looked.locks(),
                questions(object, name, twin, body),
                differing);
        return Vector.of(new Analyzed(command.names().source().statement(), operation));
    }

    static ObjectName.InSchema name(QualifiedName name, Seq<DataType> inputs) {
        return new ObjectName.InSchema(
                ObjectClass.ROUTINE, name, inputs.map(DataType::name).mkString("(", ", ", ")"));
    }

    private static DatabaseObject object(
            String kind, QualifiedName name, Seq<Parameter> parameters, RoutineResult result, RoutineBody body) {
        DatabaseObject object = DatabaseObject.of(
                        name(name, parameters.filter(Parameter::isInput).map(Parameter::type)), kind)
                .with(
                        RoutineProperty.PARAMETERS,
                        Definition.server(parameters.map(Parameter::declared).mkString(", ")));
        DatabaseObject returning = kind.equals("procedure")
                ? object
                : object.with(RoutineProperty.RESULT, Definition.server(result.type(parameters)));
        Seq<String> defaults = parameters.flatMap(Parameter::defaultValue);
        DatabaseObject withDefaults = defaults.isEmpty()
                ? returning
                : returning.with(RoutineProperty.DEFAULTS, Definition.author(defaults.mkString(", ")));
        return body.properties().foldLeft(withDefaults, (made, property) -> made.with(property._1(), property._2()));
    }

    private static Map<Property, Rendering> questions(
            DatabaseObject object, QualifiedName name, Definition twin, RoutineBody body) {
        Map<Property, Rendering> questions = LinkedHashMap.empty();
        if (object.property(RoutineProperty.DEFAULTS).isDefined()) {
            questions = questions.put(
                    RoutineProperty.DEFAULTS,
                    new Rendering(
                            name,
                            Rendering.Part.PARAMETER_DEFAULTS,
                            Definition.author(twin.text() + " LANGUAGE sql AS ''")));
        }
        for (String parsed : body.parsedAtOnce()) {
            questions = questions.put(
                    RoutineProperty.SQL_BODY,
                    new Rendering(
                            name, Rendering.Part.SQL_BODY, Definition.author(twin.text() + " LANGUAGE sql " + parsed)));
        }
        return questions;
    }

    private static Uses uses(Names names, Seq<Parameter> parameters, RoutineResult result) {
        Uses types = parameters
                .map(Parameter::type)
                .appendAll(result.returned())
                .map(Uses::of)
                .fold(Uses.NOTHING, Uses::and);
        return parameters
                .flatMap(Parameter::defaultValue)
                .map(expression -> QueryUses.ofExpression(names, expression))
                .fold(types, Uses::and);
    }
}
