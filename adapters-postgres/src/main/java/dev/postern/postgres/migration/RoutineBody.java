package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.routine.RoutineProperty;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * Language, attributes and body of a routine.
 *
 * @param parsedAtOnce a body that is no text: {@code RETURN expression} or {@code BEGIN ATOMIC … END}
 */
record RoutineBody(String language, SortedMap<Property, Definition> properties, Option<String> parsedAtOnce) {

    private static final Set<Aspect> LOOKED_FOR =
            LinkedHashSet.of(Aspect.EXISTENCE, Aspect.SHAPE, Aspect.COLUMN_ORDER, Aspect.PRIMARY_KEY);

    static RoutineBody read(WordCursor command) {
        String language = "sql";
        SortedMap<Property, Definition> own = TreeMap.empty();
        RoutineAttributes attributes = new RoutineAttributes(command);
        while (!command.isAtEnd()) {
            if (command.takes("language")) {
                language = language(command);
            } else if (command.takes("as")) {
                own = own.merge(strings(command));
            } else if (command.takes("window")) {
                own = own.put(RoutineProperty.WINDOW, Definition.server("WINDOW"));
            } else if (command.sees("return") || command.sees("begin atomic")) {
                own = own.put(RoutineProperty.SQL_BODY, Definition.author(Source.onOneLine(command.rest())));
            } else if (!attributes.takesOne()) {
                throw new NotUnderstood("an attribute of a routine: " + command.token());
            }
        }
        return of(language, own, attributes);
    }

    private static RoutineBody of(String language, SortedMap<Property, Definition> own, RoutineAttributes attributes) {
        SortedMap<Property, Definition> all = own.put(RoutineProperty.LANGUAGE, Definition.server(language));
        for (Tuple2<Property, Option<Definition>> value : attributes.values()) {
            all = value._2().isDefined() ? all.put(value._1(), value._2().get()) : all;
        }
        SortedMap<Property, Definition> settled = all;
        boolean cheap = language.equals("c") || language.equals("internal");
        if (cheap && all.get(RoutineProperty.COST).exists(cost -> cost.text().equals("1"))) {
            settled = all.remove(RoutineProperty.COST);
        }
        return new RoutineBody(
                language, settled, own.get(RoutineProperty.SQL_BODY).map(Definition::text));
    }

    private static String language(WordCursor command) {
        return command.seesString() ? command.string() : command.identifier().value();
    }

    /** One string is the body; of two the first is the library that the second is found in. */
    private static SortedMap<Property, Definition> strings(WordCursor command) {
        String first = command.string();
        return command.takesSign(",")
                ? TreeMap.of(
                        RoutineProperty.LIBRARY,
                        Definition.server(first),
                        RoutineProperty.BODY,
                        Definition.server(command.string()))
                : TreeMap.of(RoutineProperty.BODY, Definition.server(first));
    }

    /** What has to be there for the routine to be made. */
    LookedInto lookedInto(Names names, Seq<Parameter> parameters) {
        BodyUses uses = new BodyUses(names);
        if (parsedAtOnce.isDefined()) {
            return looked(uses.parsed(parsedAtOnce.get(), parameters));
        }
        Option<String> text = properties.get(RoutineProperty.BODY).map(Definition::text);
        if (text.isEmpty() || names.bodyChecks() == BodyChecks.OFF) {
            return LookedInto.NOTHING;
        }
        return switch (language) {
            case "sql" -> kept(looked(uses.sql(text.get(), parameters)));
            case "plpgsql" -> kept(looked(uses.declared(text.get())));
            default -> LookedInto.NOTHING;
        };
    }

    /** What is read and changed is read and changed when it is called; then its relations are there, and locked so. */
    private static LookedInto looked(Uses body) {
        Footprint looksFor = new Footprint(
                body.footprint().reads().filter(touch -> LOOKED_FOR.contains(touch.aspect())), Footprint.NONE.writes());
        return new LookedInto(
                new Uses(body.needs(), looksFor, body.objects(), body.calls()),
                Locks.ofReading(body.footprint()).and(Locks.ofChanging(body.footprint())));
    }

    /** A body that is kept as a text stands on nothing. */
    private static LookedInto kept(LookedInto body) {
        Uses uses = body.uses();
        return new LookedInto(
                new Uses(uses.needs(), uses.footprint(), LinkedHashSet.empty(), uses.calls()), body.locks());
    }

    /**
     * What PostgreSQL looks for when it makes a routine.
     *
     * @param locks what it holds then on the relations that the statements of the body are about
     */
    record LookedInto(Uses uses, Locks locks) {
        static final LookedInto NOTHING = new LookedInto(Uses.NOTHING, Locks.NONE);
    }
}
