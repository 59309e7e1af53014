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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of routines that a catalog has. All statements of an SQL function are looked into when it is called
 * (PostgreSQL manual, 36.5), so that what they need is needed; those of a PL/pgSQL function when they are reached. A
 * strict function is not called at all where an argument is null.
 *
 * <p>Each body is read once for the statements of a script, however often they are decided. Safe for use by several
 * threads.
 */
final class BodyReading implements RoutineBodies {

    private final SessionNames session;
    private final ConcurrentHashMap<DatabaseObject, Seq<Lookup>> asked = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Choice, Called> read = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<DatabaseObject, Boolean> computing = new ConcurrentHashMap<>();

    /**
     * For the calls of statements that look up names alike.
     *
     * @param session how names are looked up where the routine does not say it
     */
    BodyReading(SessionNames session) {
        this.session = session;
    }

    /** A routine, and what the names in its body stand for that may stand for several things. */
    private record Choice(DatabaseObject routine, Map<Lookup, ObjectName> names) {}

    @Override
    public Called of(DatabaseObject routine, Catalog catalog) {
        Seq<Lookup> lookups = asked.computeIfAbsent(routine, this::lookups);
        if (lookups.isEmpty()) {
            return read(new Choice(routine, LinkedHashMap.empty()));
        }
        LookedUp known = new LookedUp(
                routine.describe(), lookups.flatMap(Lookup::candidates).toLinkedSet());
        if (!known.ask(catalog).holds()) {
            return new Called(
                    Uses.NOTHING.needing(known),
                    read(new Choice(routine, LinkedHashMap.empty()))
                            .perhapsOnly()
                            .perhaps());
        }
        return read(new Choice(routine, lookups.toLinkedMap(each -> each, each -> each.in(catalog))));
    }

    /** A function in SQL that is queries without tables, of functions of the system that only return values. */
    @Override
    public boolean isComputing(DatabaseObject routine) {
        return computing.computeIfAbsent(routine, this::isComputingBySight);
    }

    private boolean isComputingBySight(DatabaseObject routine) {
        Option<String> body = text(routine, RoutineProperty.BODY)
                .filter(written -> text(routine, RoutineProperty.LANGUAGE).contains("sql"));
        try {
            return body.exists(written -> new BodyUses(
                            names(routine, new NameLookup(session(routine), LinkedHashMap.empty(), this)))
                    .isComputing(written));
        } catch (NotUnderstood | StackOverflowError beyondUs) {
            return false;
        }
    }

    /** The names that more than one object may go by. */
    private Seq<Lookup> lookups(DatabaseObject routine) {
        try {
            NameLookup lookup = new NameLookup(session(routine), LinkedHashMap.empty(), this);
            read(routine, lookup);
            return lookup.asked();
        } catch (NotUnderstood | StackOverflowError beyondUs) {
            return Vector.empty();
        }
    }

    private Called read(Choice choice) {
        return read.computeIfAbsent(choice, this::readNow);
    }

    private Called readNow(Choice choice) {
        try {
            return read(choice.routine(), new NameLookup(session(choice.routine()), choice.names(), this));
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
        Names names = names(routine, lookup);
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

    private static Names names(DatabaseObject routine, NameLookup lookup) {
        return new Names(
                new Source(new SqlStatement(routine.name().sql(), new Place("", 1, 1), Vector.empty())),
                lookup,
                BodyChecks.ON);
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

    /** Two that look up names alike read alike. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BodyReading reading && reading.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }

    @Override
    public String toString() {
        return "bodies of " + session;
    }
}
