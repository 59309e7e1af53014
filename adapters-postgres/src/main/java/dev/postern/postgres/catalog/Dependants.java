package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.sql.SQLException;

/** Puts what stands on objects into a catalog. */
final class Dependants {

    private final JdbcQuery query;
    private final Set<ObjectName> asked;

    Dependants(JdbcQuery query, Set<ObjectName> asked) {
        this.query = query;
        this.asked = asked;
    }

    Catalog into(Catalog catalog) throws SQLException {
        Catalog filled = catalog.covering(LinkedHashSet.empty(), asked);
        Seq<ObjectOid> found = Vector.empty();
        for (ObjectName each : asked) {
            found = found.appendAll(ObjectOid.of(query, each));
        }
        for (DatabaseObject dependant : new DependencyRows(query).dependants(found)) {
            DatabaseObject known = filled.object(dependant.name()).getOrElse(dependant);
            filled = filled.with(known.dependingOn(dependant.dependsOn()));
        }
        return filled;
    }
}
