package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads who may do what with the objects that were found.
 *
 * @param found where they are kept
 * @param schemas schemas that are asked about
 * @param whole schemas of which all objects are asked about
 */
record PrivilegeRows(JdbcQuery query, Seq<ObjectOid> found, Set<ObjectName> schemas, Set<ObjectName> whole) {

    /** Something with the privileges on it. */
    private record Held(ObjectAddress address, String privileges) {}

    Catalog into(Catalog catalog) throws SQLException {
        if (found.isEmpty() && schemas.isEmpty() && whole.isEmpty()) {
            return catalog;
        }
        Seq<Held> rows = query.all(
                SqlResource.read("privileges.sql"),
                PrivilegeRows::held,
                query.texts(found.map(ObjectOid::systemCatalog)),
                query.texts(found.map(each -> Long.toString(each.oid()))),
                query.texts(names(schemas)),
                query.texts(names(whole)));
        return rows.foldLeft(catalog, PrivilegeRows::with);
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

    private static Held held(ResultSet row) throws SQLException {
        return new Held(ObjectAddress.of(row, 1), row.getString(4));
    }

    private static Seq<String> names(Set<ObjectName> schemas) {
        return schemas.toVector().map(schema -> schema.identifier().value());
    }
}
