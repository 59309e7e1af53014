package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads objects that are not relations, and what else is known of those that are, class by class. Used once. */
final class ObjectRows {

    private final JdbcQuery query;
    private final Set<ObjectName> asked;
    private final Seq<FoundRelation> relations;
    private Seq<ObjectOid> oids = Vector.empty();

    ObjectRows(JdbcQuery query, Set<ObjectName> asked, Seq<FoundRelation> relations) {
        this.query = query;
        this.asked = asked;
        this.relations = relations;
    }

    /** An object that was found, with its oid and the comment on it. */
    private record Found(long oid, DatabaseObject object, Option<String> comment) {}

    Catalog into(Catalog catalog) throws SQLException {
        Catalog filled = catalog.covering(asked, LinkedHashSet.empty());
        for (ObjectQuery each : ObjectQuery.IN_SCHEMAS) {
            Seq<QualifiedName> wanted = inSchema(each.objectClass());
            filled = wanted.isEmpty() ? filled : with(filled, each, schemas(wanted), names(wanted));
        }
        for (ObjectQuery each : ObjectQuery.IN_THE_DATABASE) {
            Seq<String> wanted = inDatabase(each.objectClass());
            filled = wanted.isEmpty() ? filled : with(filled, each, query.texts(wanted));
        }
        Array ofRelations = query.texts(relations.map(relation -> Long.toString(relation.oid())));
        for (ObjectQuery each : ObjectQuery.ON_RELATIONS) {
            filled = relations.isEmpty() ? filled : with(filled, each, ofRelations);
        }
        filled = published(filled);
        for (String each : ObjectQuery.OF_RELATIONS) {
            filled = relations.isEmpty() ? filled : withRelations(filled, each, ofRelations);
        }
        filled = relations.exists(FoundRelation::hasRows) ? withReads(filled, ofRelations) : filled;
        return withSchemas(filled);
    }

    private Catalog withReads(Catalog catalog, Array oids) throws SQLException {
        return query.all(SqlResource.read("view_reads.sql"), ObjectRows::read, oids)
                .flatMap(each -> each)
                .foldLeft(
                        catalog,
                        (filled, read) -> filled.object(read._1())
                                .map(view -> filled.with(view.dependingOn(Vector.of(read._2()))))
                                .getOrElse(filled));
    }

    private static Option<Tuple2<ObjectName, ObjectName>> read(ResultSet row) throws SQLException {
        ObjectName view = new ObjectName.Relation(QualifiedName.of(row.getString(1), row.getString(2)));
        return ObjectAddress.of(row, 3).name().map(read -> new Tuple2<>(view, read));
    }

    /** Where what was found is kept, as far as there can be privileges on it. */
    Seq<ObjectOid> oids() {
        return relations
                .map(relation -> new ObjectOid("pg_catalog.pg_class", relation.oid(), 0))
                .appendAll(oids);
    }

    private Catalog withSchemas(Catalog catalog) throws SQLException {
        Set<ObjectName> schemas = SchemaNames.among(asked);
        if (schemas.isEmpty()) {
            return catalog;
        }
        Seq<DatabaseObject> found = query.all(
                SqlResource.read("schema.sql"),
                row -> new DatabaseObject(
                        new ObjectName.Schema(new Identifier(row.getString(3))),
                        row.getString(5),
                        properties(row.getArray(6)),
                        LinkedHashSet.empty()),
                query.texts(schemas.toVector().map(schema -> schema.identifier().value())));
        return found.foldLeft(catalog, Catalog::with);
    }

    /** What publications publish: the relations that were found, and whatever those publish that are asked for. */
    private Catalog published(Catalog catalog) throws SQLException {
        Seq<String> publications = inDatabase(ObjectClass.PUBLICATION);
        Seq<Long> tables = publications.isEmpty()
                ? Vector.empty()
                : query.all(SqlResource.read("published_by.sql"), row -> row.getLong(1), query.texts(publications));
        Seq<Long> oids = relations.map(FoundRelation::oid).appendAll(tables).distinct();
        Catalog filled = oids.isEmpty()
                ? catalog
                : with(catalog, ObjectQuery.PUBLISHED_TABLES, query.texts(oids.map(Object::toString)));
        return publications.isEmpty() ? filled : with(filled, ObjectQuery.PUBLISHED_SCHEMAS, query.texts(publications));
    }

    private Catalog withRelations(Catalog catalog, String resource, Array oids) throws SQLException {
        Catalog filled = catalog;
        for (DatabaseObject each : query.all(SqlResource.read(resource), this::ofRelation, oids)) {
            DatabaseObject known = filled.object(each.name()).getOrElse(each);
            filled = filled.with(
                    each.properties().foldLeft(known, (object, property) -> object.with(property._1(), property._2())));
        }
        return filled;
    }

    private Catalog with(Catalog catalog, ObjectQuery each, Object... parameters) throws SQLException {
        Seq<Found> found = query.all(each.sql(), row -> found(each.objectClass(), row), parameters);
        if (found.isEmpty()) {
            return catalog;
        }
        oids = oids.appendAll(
                found.filter(one -> one.oid() > 0).map(one -> new ObjectOid(each.systemCatalog(), one.oid(), 0)));
        Map<Long, Set<ObjectName>> standing =
                new DependencyRows(query).dependsOn(each.systemCatalog(), found.map(Found::oid));
        Catalog filled = catalog;
        for (Found one : found) {
            filled = filled.with(
                            one.object().dependingOn(standing.get(one.oid()).getOrElse(LinkedHashSet.empty())))
                    .commenting(one.object().name(), one.comment());
        }
        return filled;
    }

    private Found found(ObjectClass of, ResultSet row) throws SQLException {
        DatabaseObject object =
                new DatabaseObject(name(of, row), row.getString(5), properties(row.getArray(6)), LinkedHashSet.empty());
        return new Found(row.getLong(1), object, Option.of(row.getString(7)));
    }

    private DatabaseObject ofRelation(ResultSet row) throws SQLException {
        QualifiedName relation = QualifiedName.of(row.getString(2), row.getString(3));
        return new DatabaseObject(
                partOf(relation, row.getString(4), row.getString(5)),
                row.getString(5),
                properties(row.getArray(6)),
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

    /** On a relation, the first three columns are oid, schema and name of the object's relation, then its own name. */
    private static ObjectName name(ObjectClass of, ResultSet row) throws SQLException {
        String schema = row.getString(2);
        Identifier last = new Identifier(row.getString(3));
        if (schema == null) {
            return new ObjectName.InDatabase(of, last, row.getString(4));
        }
        QualifiedName qualified = new QualifiedName(new Identifier(schema), last);
        return of == ObjectClass.PUBLISHED_TABLE || ObjectQuery.ON_RELATIONS.exists(each -> each.objectClass() == of)
                ? new ObjectName.OnRelation(of, qualified, new Identifier(row.getString(4)))
                : new ObjectName.InSchema(of, qualified, row.getString(4));
    }

    private static TreeMap<Property, Definition> properties(Array pairs) throws SQLException {
        TreeMap<Property, Definition> read = TreeMap.empty();
        String[] texts = (String[]) pairs.getArray();
        for (int i = 0; i + 1 < texts.length; i += 2) {
            read = read.put(new Property(texts[i]), Definition.server(texts[i + 1]));
        }
        return read;
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
}
