package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whatever stands on objects, at whatever distance (PostgreSQL manual, 5.15): first these are asked for, then, once it is
 * known where they are, who stands on them. Used once.
 */
final class Dependants {

    private static final String QUERY = SqlResource.read("dependants.sql");

    private final Set<ObjectName> asked;
    private final Map<ObjectName, Answer<ObjectOid>> places;
    private Answer<Option<DatabaseObject>> standing = Answer.empty();
    private Map<ObjectName, Answer<Option<DatabaseObject>>> onExtensions = LinkedHashMap.empty();

    Dependants(QueryBatch batch, Set<ObjectName> asked) throws SQLException {
        this.asked = asked;
        Map<ObjectName, Answer<ObjectOid>> asking = LinkedHashMap.empty();
        for (ObjectName each : asked) {
            asking = asking.put(each, ObjectOid.ask(batch, each));
        }
        this.places = asking;
    }

    void askWho(QueryBatch batch, JdbcQuery query) throws SQLException {
        standing = ask(batch, query, places.values().toVector().flatMap(Answer::rows));
        for (ObjectName each : asked.filter(Dependants::isExtension)) {
            Seq<ObjectOid> place = places.get(each).toVector().flatMap(Answer::rows);
            onExtensions = onExtensions.put(each, ask(batch, query, place));
        }
    }

    /** With each dependant and what it stands on of all that. */
    Catalog into(Catalog catalog) {
        Catalog filled = standing.rows()
                .flatMap(each -> each)
                .foldLeft(
                        catalog.covering(LinkedHashSet.empty(), asked),
                        (known, one) -> with(known, one, Vector.empty()));
        return onExtensions.foldLeft(
                filled,
                (all, of) -> of._2()
                        .rows()
                        .flatMap(each -> each)
                        .foldLeft(all, (known, one) -> with(known, one, Vector.of(of._1()))));
    }

    /** What stands on something that an extension brings stands on the extension. */
    private static Catalog with(Catalog catalog, DatabaseObject dependant, Seq<ObjectName> extension) {
        DatabaseObject known = catalog.object(dependant.name()).getOrElse(dependant);
        return catalog.with(known.dependingOn(dependant.dependsOn()).dependingOn(extension));
    }

    private static boolean isExtension(ObjectName name) {
        return name.identifierIn(ObjectClass.EXTENSION).isDefined();
    }

    private static Answer<Option<DatabaseObject>> ask(QueryBatch batch, JdbcQuery query, Seq<ObjectOid> objects)
            throws SQLException {
        return objects.isEmpty()
                ? Answer.empty()
                : batch.ask(
                        QUERY,
                        Dependants::dependant,
                        query.texts(objects.map(ObjectOid::systemCatalog)),
                        query.texts(objects.map(each -> Long.toString(each.oid()))),
                        query.texts(objects.map(each -> Integer.toString(each.part()))));
    }

    private static Option<DatabaseObject> dependant(ResultSet row) throws SQLException {
        ObjectAddress who = ObjectAddress.of(row, 1);
        ObjectAddress on = ObjectAddress.of(row, 4);
        return who.name()
                .flatMap(name -> on.name()
                        .map(referenced -> DatabaseObject.of(name, who.type()).dependingOn(Vector.of(referenced))));
    }
}
