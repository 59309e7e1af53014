package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Who may do what with objects that were found: asked for when it is made, there once the batch was sent. */
final class PrivilegeRows {

    private static final String QUERY = SqlResource.read("privileges.sql");

    private final Answer<Held> asked;

    /**
     * @param found where the objects are kept
     * @param schemas schemas that are asked about
     * @param whole schemas of which all objects are asked about
     */
    PrivilegeRows(
            QueryBatch batch, JdbcQuery query, Seq<ObjectOid> found, Set<ObjectName> schemas, Set<ObjectName> whole)
            throws SQLException {
        asked = found.isEmpty() && schemas.isEmpty() && whole.isEmpty()
                ? Answer.empty()
                : batch.ask(
                        QUERY,
                        Held::of,
                        query.texts(found.map(ObjectOid::systemCatalog)),
                        query.texts(found.map(each -> Long.toString(each.oid()))),
                        query.texts(names(schemas)),
                        query.texts(names(whole)));
    }

    /** Something with the privileges on it. */
    private record Held(ObjectAddress address, String privileges) {
        static Held of(ResultSet row) throws SQLException {
            return new Held(ObjectAddress.of(row, 1), row.getString(4));
        }
    }

    Catalog into(Catalog catalog) {
        return asked.rows().foldLeft(catalog, PrivilegeRows::with);
    }

    private static Catalog with(Catalog catalog, Held held) {
        return held.address()
                .name()
                .map(name -> catalog.with(
                        name,
                        held.address().kind(),
                        Property.PRIVILEGES,
                        Option.some(Definition.server(held.privileges()))))
                .getOrElse(catalog);
    }

    private static Seq<String> names(Set<ObjectName> schemas) {
        return schemas.toVector().map(schema -> schema.identifier().value());
    }
}
