package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Finds the relations to which statements about the rows of others come, and the routines that run then. */
final class ReachRows {

    private final JdbcQuery query;

    ReachRows(JdbcQuery query) {
        this.query = query;
    }

    /** The scope with whatever the rows of the relations in it reach. */
    Scope widened(Scope asked) throws SQLException {
        Seq<QualifiedName> names = asked.reaching().toVector();
        if (names.isEmpty()) {
            return asked;
        }
        Set<QualifiedName> relations = LinkedHashSet.empty();
        Set<ObjectName> routines = LinkedHashSet.empty();
        for (Reached each : query.all(
                SqlResource.read("reach.sql"),
                ReachRows::reached,
                query.texts(names.map(name -> name.schema().value())),
                query.texts(names.map(name -> name.name().value())))) {
            if (each.isRoutine()) {
                routines = routines.add(new ObjectName.InSchema(ObjectClass.ROUTINE, each.name()));
            } else {
                relations = relations.add(each.name());
            }
        }
        return asked.naming(relations, routines);
    }

    private record Reached(boolean isRoutine, QualifiedName name) {}

    private static Reached reached(ResultSet row) throws SQLException {
        return new Reached(row.getBoolean(1), QualifiedName.of(row.getString(2), row.getString(3)));
    }
}
