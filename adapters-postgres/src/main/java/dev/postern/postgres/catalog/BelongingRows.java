package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.role.Belongings;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Array;
import java.sql.SQLException;

/** Reads what belongs to those of the roles that are asked for. */
record BelongingRows(JdbcQuery query, Set<ObjectName> asked) {

    /** One thing that a role has. */
    private record Belonging(Identifier role, String sort, ObjectAddress address, String words) {}

    Catalog into(Catalog catalog) throws SQLException {
        Seq<String> roles = asked.toVector()
                .flatMap(name -> name.identifierIn(ObjectClass.BELONGINGS))
                .map(Identifier::value);
        if (roles.isEmpty()) {
            return catalog;
        }
        Array names = query.texts(roles);
        Seq<Belonging> rows = query.all(
                SqlResource.read("belongings.sql"),
                row -> new Belonging(
                        new Identifier(row.getString(1)), row.getString(2), ObjectAddress.of(row, 3), row.getString(6)),
                names,
                names);
        return rows.foldLeft(catalog, BelongingRows::with);
    }

    private static Catalog with(Catalog catalog, Belonging row) {
        String what = row.sort().equals(Belongings.ELSEWHERE)
                ? row.words()
                : row.address().name().map(ObjectName::describe).getOrElse(row::words);
        return catalog.with(
                Belongings.name(row.role()),
                ObjectClass.BELONGINGS.words(),
                new Property(row.sort() + what),
                Option.some(Definition.server(row.words())));
    }
}
