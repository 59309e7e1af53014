package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What else is known of relations that were found and of their columns, and which others the views among them read. */
final class RelationRows {

    private static final String READS = SqlResource.read("view_reads.sql");

    private final Seq<Answer<DatabaseObject>> properties;
    private final Answer<Option<Tuple2<ObjectName, ObjectName>>> reads;

    /** @param oids those of the relations */
    RelationRows(QueryBatch batch, Array oids) throws SQLException {
        Seq<Answer<DatabaseObject>> asked = Vector.empty();
        for (String each : ObjectQuery.OF_RELATIONS) {
            asked = asked.append(batch.ask(each, RelationRows::property, oids));
        }
        this.properties = asked;
        this.reads = batch.ask(READS, RelationRows::read, oids);
    }

    Catalog into(Catalog catalog) {
        Catalog filled = properties.flatMap(Answer::rows).foldLeft(catalog, RelationRows::with);
        return reads.rows().flatMap(each -> each).foldLeft(filled, RelationRows::with);
    }

    private static Catalog with(Catalog catalog, DatabaseObject read) {
        DatabaseObject known = catalog.object(read.name()).getOrElse(read);
        return catalog.with(
                read.properties().foldLeft(known, (object, property) -> object.with(property._1(), property._2())));
    }

    private static Catalog with(Catalog catalog, Tuple2<ObjectName, ObjectName> read) {
        return catalog.object(read._1())
                .map(view -> catalog.with(view.dependingOn(Vector.of(read._2()))))
                .getOrElse(catalog);
    }

    private static Option<Tuple2<ObjectName, ObjectName>> read(ResultSet row) throws SQLException {
        ObjectName view = new ObjectName.Relation(QualifiedName.of(row.getString(1), row.getString(2)));
        return ObjectAddress.of(row, 3).name().map(read -> new Tuple2<>(view, read));
    }

    private static DatabaseObject property(ResultSet row) throws SQLException {
        QualifiedName relation = QualifiedName.of(row.getString(2), row.getString(3));
        return new DatabaseObject(
                partOf(relation, row.getString(4), row.getString(5)),
                row.getString(5),
                ClassRows.properties(row.getArray(6)),
                LinkedHashSet.empty());
    }

    private static ObjectName partOf(QualifiedName relation, String part, String kind) {
        if (part.isEmpty()) {
            return new ObjectName.Relation(relation);
        }
        Identifier name = new Identifier(part);
        return kind.equals("table constraint")
                ? new ObjectName.Constraint(relation, name)
                : new ObjectName.Column(relation, name);
    }
}
