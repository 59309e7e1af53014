package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Lookup;
import dev.postern.domain.operation.Called;
import dev.postern.domain.operation.LookedUp;
import dev.postern.domain.operation.RoutineBodies;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.routine.RoutineProperty;
import dev.postern.domain.sql.CommaList;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Reads the bodies of routines that a catalog has. All statements of an SQL function are looked into when it is called
 * (PostgreSQL manual, 36.5), so that what they need is needed; those of a PL/pgSQL function when they are reached. A
 * strict function is not called at all where an argument is null.
 *
 * @param session how names are looked up where the routine does not say it
 */
record BodyReading(SessionNames session) implements RoutineBodies {

    @Override
    public Called of(DatabaseObject routine, Catalog catalog) {
        try {
            NameLookup first = new NameLookup(session(routine), LinkedHashMap.empty());
            Called read = read(routine, first);
            Seq<Lookup> asked = first.asked();
            if (asked.isEmpty()) {
                return read;
            }
            LookedUp known = new LookedUp(
                    routine.describe(), asked.flatMap(Lookup::candidates).toLinkedSet());
            if (!known.ask(catalog).holds()) {
                return new Called(
                        Uses.NOTHING.needing(known), read.perhapsOnly().perhaps());
            }
            Map<Lookup, ObjectName> chosen = asked.toLinkedMap(each -> each, each -> each.in(catalog));
            return read(routine, new NameLookup(session(routine), chosen));
        } catch (NotUnderstood | StackOverflowError beyondUs) {
            return Called.NOTHING;
        }
    }

    /** A routine may look for names in schemas of its own. */
    private SessionNames session(DatabaseObject routine) {
        return routine.property(RoutineProperty.setting("search_path"))
                .map(path -> SessionNames.of(PathText.read(path.text(), Option.none())
                        .getOrElseThrow(() -> new NotUnderstood("a search path: " + path.text()))))
                .getOrElse(session);
    }

    private static Called read(DatabaseObject routine, NameLookup lookup) {
        Names names = new Names(
                new Source(new SqlStatement(routine.name().sql(), new Place("", 1, 1), Vector.empty())),
                lookup,
                BodyChecks.ON);
        String language = text(routine, RoutineProperty.LANGUAGE).getOrElse("");
        Option<String> parsed = text(routine, RoutineProperty.SQL_BODY);
        Option<String> body = text(routine, RoutineProperty.BODY);
        BodyUses uses = new BodyUses(names);
        Called called = parsed.map(text -> new Called(uses.parsed(text, parameters(routine, names)), Uses.NOTHING))
                .getOrElse(() -> switch (language) {
                    case "sql" ->
                        body.map(text -> uses.called(text, parameters(routine, names)))
                                .getOrElse(Called.NOTHING);
                    case "plpgsql" ->
                        new Called(Uses.NOTHING, body.flatMap(uses::statically).getOrElse(Uses.NOTHING));
                    default -> Called.NOTHING;
                });
        boolean passedOver = routine.property(RoutineProperty.STRICTNESS).isDefined();
        return passedOver ? called.perhapsOnly() : called;
    }

    private static Seq<Parameter> parameters(DatabaseObject routine, Names names) {
        return new ParameterReading(names)
                .parameters(
                        CommaList.of(text(routine, RoutineProperty.PARAMETERS).getOrElse(""))
                                .reject(each -> each.startsWith("TABLE ")));
    }

    private static Option<String> text(DatabaseObject routine, Property property) {
        return routine.property(property).map(Definition::text).filter(text -> !text.isBlank());
    }
}
