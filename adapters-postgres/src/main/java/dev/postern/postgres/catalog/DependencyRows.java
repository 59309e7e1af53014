package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads who stands on whom (PostgreSQL manual, 5.15). */
final class DependencyRows {

    private final JdbcQuery query;

    DependencyRows(JdbcQuery query) {
        this.query = query;
    }

    /** What each of those objects of one system catalog stands on, by their oids. */
    Map<Long, Set<ObjectName>> dependsOn(String systemCatalog, Seq<Long> oids) throws SQLException {
        Seq<Tuple2<Long, Option<ObjectName>>> rows = query.all(
                SqlResource.read("depends_on.sql"),
                row -> new Tuple2<>(row.getLong(1), ObjectAddress.of(row, 2).name()),
                systemCatalog,
                query.texts(oids.map(Object::toString)));
        Map<Long, Set<ObjectName>> all = LinkedHashMap.empty();
        for (Tuple2<Long, Option<ObjectName>> row : rows) {
            Set<ObjectName> known = all.get(row._1()).getOrElse(LinkedHashSet.empty());
            all = all.put(row._1(), known.addAll(row._2()));
        }
        return all;
    }

    /** Whatever stands on those objects, at whatever distance, each with what it stands on of that. */
    Seq<DatabaseObject> dependants(Seq<ObjectOid> objects) throws SQLException {
        return objects.isEmpty()
                ? Vector.empty()
                : query.all(
                                SqlResource.read("dependants.sql"),
                                DependencyRows::dependant,
                                query.texts(objects.map(ObjectOid::systemCatalog)),
                                query.texts(objects.map(each -> Long.toString(each.oid()))),
                                query.texts(objects.map(each -> Integer.toString(each.part()))))
                        .flatMap(each -> each);
    }

    private static Option<DatabaseObject> dependant(ResultSet row) throws SQLException {
        ObjectAddress who = ObjectAddress.of(row, 1);
        ObjectAddress on = ObjectAddress.of(row, 4);
        return who.name()
                .flatMap(name -> on.name()
                        .map(referenced -> DatabaseObject.of(name, who.type()).dependingOn(Vector.of(referenced))));
    }
}
