package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Arguments;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.routine.CreateAggregate;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code CREATE AGGREGATE} in its present form and in the one with {@code BASETYPE}. */
record AggregateReader() implements CommandReader {

    private static final Map<String, String> FUNCTIONS = LinkedHashMap.of(
            "sfunc", "transition function",
            "sfunc1", "transition function",
            "finalfunc", "final function",
            "combinefunc", "combine function",
            "serialfunc", "serial function",
            "deserialfunc", "deserial function");

    private static final Vector<String> OTHERS =
            Vector.of("basetype", "stype", "stype1", "initcond", "initcond1", "parallel", "finalfunc_extra");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("create")) {
            return Option.none();
        }
        Differing differing = command.takes("or replace") ? Differing.IS_REPLACED : Differing.CONTRADICTS;
        return command.takes("aggregate")
                ? Command.whole(command, create(command, command.created(), differing))
                : Option.none();
    }

    private static CreateAggregate create(WordCursor command, QualifiedName name, Differing differing) {
        String first = command.group();
        Names names = command.names();
        boolean present = command.seesSign("(");
        DefinitionItems items = DefinitionItems.read(present ? command : new WordCursor(names, "(" + first + ")"));
        Option<String> unknown =
                items.values().keySet().toVector().find(each -> !FUNCTIONS.containsKey(each) && !OTHERS.contains(each));
        if (unknown.isDefined()) {
            throw new NotUnderstood("an aggregate with " + unknown.get());
        }
        String types = present ? first : items.get("basetype").getOrElse("*");
        Seq<DataType> arguments = arguments(names, types);
        DataType state = CastName.type(command, items.get("stype").getOrElse(() -> items.needed("stype1")));
        DatabaseObject object = DatabaseObject.of(RoutineReader.name(name, arguments), "aggregate")
                .with(new Property("state type"), Definition.server(state.name()));
        Uses uses = arguments.append(state).map(Uses::of).fold(Uses.NOTHING, Uses::and);
        return functions(
                new CreateAggregate(others(command, object, items), LinkedHashMap.empty(), uses, differing),
                names,
                items,
                arguments,
                state);
    }

    private static CreateAggregate functions(
            CreateAggregate aggregate, Names names, DefinitionItems items, Seq<DataType> arguments, DataType state) {
        Map<Property, Seq<QualifiedName>> functions = LinkedHashMap.empty();
        Uses uses = aggregate.uses();
        for (String each : FUNCTIONS.keySet().filter(key -> items.get(key).isDefined())) {
            FunctionReference function = FunctionReference.read(names, items.needed(each));
            functions = functions.put(new Property(FUNCTIONS.get(each).get()), names.candidates(function.parts()));
            uses = uses.and(function.uses(given(each, arguments, state)));
        }
        return new CreateAggregate(aggregate.object(), functions, uses, aggregate.differing());
    }

    /** What the server calls it with: the state and what is aggregated, or two states (manual, CREATE AGGREGATE). */
    private static Arguments given(String function, Seq<DataType> arguments, DataType state) {
        return switch (function) {
            case "sfunc", "sfunc1" -> Arguments.typed(arguments.prepend(state));
            case "combinefunc" -> Arguments.typed(Vector.of(state, state));
            case "serialfunc" -> Arguments.typed(Vector.of(state));
            default -> Arguments.ANY;
        };
    }

    private static DatabaseObject others(WordCursor command, DatabaseObject aggregate, DefinitionItems items) {
        DatabaseObject object = aggregate;
        for (String value : items.get("initcond").orElse(() -> items.get("initcond1"))) {
            WordCursor text = new WordCursor(command.names(), value);
            object = object.with(
                    new Property("initial value"), Definition.server(text.seesString() ? text.string() : value));
        }
        for (String value : items.get("parallel")) {
            String safety = value.toUpperCase(Locale.ROOT);
            object =
                    safety.equals("UNSAFE") ? object : object.with(new Property("parallel"), Definition.server(safety));
        }
        return items.isSet("finalfunc_extra")
                ? object.with(new Property("final function takes"), Definition.server("ALL"))
                : object;
    }

    /** The types that tell it from others of its name; {@code *} stands for none. */
    private static Seq<DataType> arguments(Names names, String written) {
        if (written.strip().equals("*") || written.replace("'", "").equalsIgnoreCase("any")) {
            return Vector.empty();
        }
        WordCursor list = new WordCursor(names, "(" + written + ")");
        return new ParameterReading(names).parameters(list.items()).map(Parameter::type);
    }
}
