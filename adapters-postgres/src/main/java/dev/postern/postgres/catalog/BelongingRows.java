package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.role.Belongings;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What belongs to those of the roles that are asked for: asked for when it is made, there once the batch was sent. */
final class BelongingRows {

    private static final String QUERY = SqlResource.read("belongings.sql");

    private final Answer<Belonging> asked;

    BelongingRows(QueryBatch batch, JdbcQuery query, Set<ObjectName> names) throws SQLException {
        Seq<String> roles = names.toVector()
                .flatMap(name -> name.identifierIn(ObjectClass.BELONGINGS))
                .map(Identifier::value);
        Array texts = query.texts(roles);
        asked = roles.isEmpty() ? Answer.empty() : batch.ask(QUERY, Belonging::of, texts, texts);
    }

    /** One thing that a role has. */
    private record Belonging(Identifier role, String sort, ObjectAddress address, String words) {
        static Belonging of(ResultSet row) throws SQLException {
            return new Belonging(
                    new Identifier(row.getString(1)), row.getString(2), ObjectAddress.of(row, 3), row.getString(6));
        }
    }

    Catalog into(Catalog catalog) {
        return asked.rows().foldLeft(catalog, BelongingRows::with);
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
