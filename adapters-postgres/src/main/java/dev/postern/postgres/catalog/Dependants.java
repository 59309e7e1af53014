package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
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
            filled = with(filled, dependant, Option.none());
        }
        for (ObjectName extension : asked.filter(each -> brings(each).isDefined())) {
            for (DatabaseObject dependant : new DependencyRows(query).dependants(ObjectOid.of(query, extension))) {
                filled = with(filled, dependant, brings(extension));
            }
        }
        return filled;
    }

    private static Catalog with(Catalog catalog, DatabaseObject dependant, Option<ObjectName> extension) {
        DatabaseObject known = catalog.object(dependant.name()).getOrElse(dependant);
        return catalog.with(known.dependingOn(dependant.dependsOn()).dependingOn(extension));
    }

    /** What stands on something that an extension brings stands on the extension. */
    private static Option<ObjectName> brings(ObjectName asked) {
        return asked.identifierIn(ObjectClass.EXTENSION).map(extension -> asked);
    }
}
