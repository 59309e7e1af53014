package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Objects that are not relations, class by class: those that are asked for by name, those that lie on relations, and then
 * what all of them stand on. Used once.
 */
final class ObjectRows {

    private final JdbcQuery query;
    private final Set<ObjectName> asked;
    private Seq<ClassRows> named = Vector.empty();
    private Seq<ClassRows> onRelations = Vector.empty();
    private Answer<Long> published = Answer.empty();
    private Answer<DatabaseObject> schemas = Answer.empty();

    ObjectRows(JdbcQuery query, Set<ObjectName> asked) {
        this.query = query;
        this.asked = asked;
    }

    void askByName(QueryBatch batch) throws SQLException {
        for (ObjectQuery each : ObjectQuery.IN_SCHEMAS) {
            Seq<QualifiedName> wanted = inSchema(each.objectClass());
            if (!wanted.isEmpty()) {
                named = named.append(new ClassRows(batch, each, schemas(wanted), names(wanted)));
            }
        }
        for (ObjectQuery each : ObjectQuery.IN_THE_DATABASE) {
            Seq<String> wanted = inDatabase(each.objectClass());
            if (!wanted.isEmpty()) {
                named = named.append(new ClassRows(batch, each, query.texts(wanted)));
            }
        }
        askForPublished(batch);
        askForSchemas(batch);
    }

    private void askForPublished(QueryBatch batch) throws SQLException {
        Seq<String> publications = inDatabase(ObjectClass.PUBLICATION);
        if (!publications.isEmpty()) {
            Array names = query.texts(publications);
            published = batch.ask(SqlResource.read("published_by.sql"), row -> row.getLong(1), names);
            named = named.append(new ClassRows(batch, ObjectQuery.PUBLISHED_SCHEMAS, names));
        }
    }

    private void askForSchemas(QueryBatch batch) throws SQLException {
        Set<ObjectName> wanted = SchemaNames.among(asked);
        if (!wanted.isEmpty()) {
            schemas = batch.ask(
                    SqlResource.read("schema.sql"),
                    ObjectRows::schema,
                    query.texts(
                            wanted.toVector().map(schema -> schema.identifier().value())));
        }
    }

    /**
     * Asks for what lies on relations that were found, and which tables are published: these, and whatever publications
     * publish that are asked for.
     */
    void askOnRelations(QueryBatch batch, Seq<Long> oids) throws SQLException {
        for (ObjectQuery each : ObjectQuery.ON_RELATIONS) {
            if (!oids.isEmpty()) {
                onRelations = onRelations.append(new ClassRows(batch, each, texts(oids)));
            }
        }
        Seq<Long> tables = oids.appendAll(published.rows()).distinct();
        if (!tables.isEmpty()) {
            onRelations = onRelations.append(new ClassRows(batch, ObjectQuery.PUBLISHED_TABLES, texts(tables)));
        }
    }

    void askOnWhat(QueryBatch batch) throws SQLException {
        for (ClassRows each : classes()) {
            each.askOnWhat(batch, query);
        }
    }

    /** Where what was found is kept. */
    Seq<ObjectOid> oids() {
        return classes().flatMap(ClassRows::oids);
    }

    Catalog into(Catalog catalog) {
        Catalog filled =
                classes().foldLeft(catalog.covering(asked, LinkedHashSet.empty()), (known, rows) -> rows.into(known));
        return schemas.rows().foldLeft(filled, Catalog::with);
    }

    private Seq<ClassRows> classes() {
        return named.appendAll(onRelations);
    }

    private static DatabaseObject schema(ResultSet row) throws SQLException {
        return new DatabaseObject(
                new ObjectName.Schema(new Identifier(row.getString(3))),
                row.getString(5),
                ClassRows.properties(row.getArray(6)),
                LinkedHashSet.empty());
    }

    private Seq<QualifiedName> inSchema(ObjectClass of) {
        return asked.toVector().flatMap(name -> name.qualifiedIn(of));
    }

    private Seq<String> inDatabase(ObjectClass of) {
        return asked.toVector().flatMap(name -> name.identifierIn(of)).map(Identifier::value);
    }

    private Array schemas(Seq<QualifiedName> wanted) throws SQLException {
        return query.texts(wanted.map(name -> name.schema().value()));
    }

    private Array names(Seq<QualifiedName> wanted) throws SQLException {
        return query.texts(wanted.map(name -> name.name().value()));
    }

    private Array texts(Seq<Long> oids) throws SQLException {
        return query.texts(oids.map(Object::toString));
    }
}
