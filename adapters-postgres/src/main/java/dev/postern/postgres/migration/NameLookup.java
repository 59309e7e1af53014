package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.Lookup;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Gives the unqualified names of one statement their schemas, and keeps in mind which of them a catalog would have to be
 * asked about. Used for one reading of one statement, by one thread.
 */
final class NameLookup {

    private final SessionNames session;
    private final Map<Lookup, ObjectName> chosen;
    private final BodyReading bodies;
    private Set<Lookup> asked = LinkedHashSet.empty();

    /**
     * For one reading.
     *
     * @param chosen what names stand for that a catalog was asked about; others stand for the first that they may
     * @param bodies reads what the routines do that the statement calls
     */
    NameLookup(SessionNames session, Map<Lookup, ObjectName> chosen, BodyReading bodies) {
        this.session = session;
        this.chosen = chosen;
        this.bodies = bodies;
    }

    /** Reads what the routines do that the statement calls. */
    BodyReading bodies() {
        return bodies;
    }

    /** The names that more than one object may go by, in the order in which they were met. */
    Seq<Lookup> asked() {
        return asked.toVector();
    }

    /** The schemas that are searched; none where they are not known. */
    Option<SearchPath> path() {
        return session.path();
    }

    /** Where something of that name is created. */
    QualifiedName created(Identifier name) {
        if (schemas().head().equals(Temporary.SCHEMA)) {
            return new QualifiedName(Temporary.SCHEMA, name);
        }
        Seq<ObjectName> schemas = schemas().reject(Temporary.SCHEMA::equals).map(ObjectName.Schema::new);
        return new QualifiedName(choice(schemas).identifier(), name);
    }

    /** What exists of that name, as far as it is of a sort. */
    QualifiedName existing(Identifier name, Function<QualifiedName, ObjectName> sort) {
        Seq<Identifier> searched = searched(name);
        ObjectName found = choice(searched.map(schema -> sort.apply(new QualifiedName(schema, name))));
        return searched.map(schema -> new QualifiedName(schema, name))
                .find(each -> sort.apply(each).equals(found))
                .getOrElseThrow(() -> new IllegalStateException("chosen from what was offered: " + found));
    }

    /** What is temporary is found first, unless the path has a place for it (PostgreSQL manual, search_path). */
    private Seq<Identifier> searched(Identifier name) {
        if (!session.temporaries().contains(name)) {
            return schemas().reject(Temporary.SCHEMA::equals);
        }
        return schemas().contains(Temporary.SCHEMA) ? schemas() : schemas().prepend(Temporary.SCHEMA);
    }

    private Seq<Identifier> schemas() {
        return session.path().map(SearchPath::schemas).getOrElseThrow(() -> new NotUnderstood("no search path"));
    }

    private ObjectName choice(Seq<ObjectName> candidates) {
        if (candidates.isEmpty()) {
            throw new NotUnderstood("no schema to look in");
        }
        if (candidates.size() == 1) {
            return candidates.head();
        }
        Lookup lookup = new Lookup(candidates);
        asked = asked.add(lookup);
        return chosen.getOrElse(lookup, candidates.head());
    }
}
