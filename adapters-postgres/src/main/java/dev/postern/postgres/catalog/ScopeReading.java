package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObjects;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads what a scope names in three rounds, each of which takes one way to the server and back: what is asked for by name,
 * what lies on the relations that were found, and who stands on what and may do what with all of it.
 */
final class ScopeReading {

    private final JdbcQuery query;
    private final Scope scope;

    ScopeReading(JdbcQuery query, Scope scope) {
        this.query = query;
        this.scope = scope;
    }

    /** @param before what the session is set to again in the end */
    Catalog read(ReadingSettings before) throws SQLException {
        QueryBatch first = query.batch();
        Answer<Identifier> schemas = first.ask(CatalogQueries.SCHEMAS, row -> new Identifier(row.getString(1)));
        Answer<Tuple2<ObjectName, String>> comments =
                first.ask(CatalogQueries.SCHEMA_COMMENTS, ScopeReading::schemaComment);
        Answer<FoundRelation> found = askForRelations(first);
        ObjectRows objects = new ObjectRows(query, scope.objects());
        objects.askByName(first);
        BelongingRows belongings = new BelongingRows(first, query, scope.objects());
        Dependants dependants = new Dependants(first, scope.dependants());
        first.send();

        Seq<FoundRelation> relations = found.rows();
        QueryBatch second = query.batch();
        Option<CatalogRows> parts = partsOf(second, relations);
        objects.askOnRelations(second, relations.map(FoundRelation::oid));
        second.send();

        QueryBatch third = query.batch();
        objects.askOnWhat(third);
        dependants.askWho(third, query);
        PrivilegeRows privileges =
                privileges(third, relations.map(FoundRelation::place).appendAll(objects.oids()));
        before.askFor(third);
        third.send();

        Catalog empty = empty(relations, schemas.rows());
        Catalog filled = objects.into(parts.map(rows -> rows.into(empty)).getOrElse(empty));
        return comments.rows()
                .foldLeft(
                        privileges.into(dependants.into(belongings.into(filled))),
                        (known, comment) -> known.commenting(comment._1(), Option.some(comment._2())));
    }

    private Answer<FoundRelation> askForRelations(QueryBatch batch) throws SQLException {
        Seq<QualifiedName> names = scope.relations().toVector();
        return batch.ask(
                CatalogQueries.RELATIONS,
                row -> new FoundRelation(
                        row.getLong(1),
                        QualifiedName.of(row.getString(2), row.getString(3)),
                        row.getString(4).charAt(0)),
                query.texts(names.map(name -> name.schema().value())),
                query.texts(names.map(name -> name.name().value())));
    }

    private Option<CatalogRows> partsOf(QueryBatch batch, Seq<FoundRelation> relations) throws SQLException {
        return relations.isEmpty()
                ? Option.none()
                : Option.some(new CatalogRows(
                        batch, relations, query.texts(relations.map(each -> Long.toString(each.oid())))));
    }

    private PrivilegeRows privileges(QueryBatch batch, Seq<ObjectOid> found) throws SQLException {
        return new PrivilegeRows(
                batch, query, found, SchemaNames.among(scope.objects()), SchemaNames.among(scope.dependants()));
    }

    private Catalog empty(Seq<FoundRelation> relations, Seq<Identifier> schemas) {
        return new Catalog(
                scope.relations().addAll(relations.map(FoundRelation::name)),
                schemas.toLinkedSet(),
                TreeMap.empty(),
                DatabaseObjects.NONE,
                TreeMap.empty(),
                LinkedHashMap.empty());
    }

    private static Tuple2<ObjectName, String> schemaComment(ResultSet row) throws SQLException {
        return new Tuple2<>(new ObjectName.Schema(new Identifier(row.getString(1))), row.getString(2));
    }
}
