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
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The objects of one class: first asked for, then, once they are there, for what each of them stands on. Used once. */
final class ClassRows {

    private final ObjectQuery of;
    private final Answer<Found> found;
    private Answer<Standing> standing = Answer.empty();

    ClassRows(QueryBatch batch, ObjectQuery of, Object... parameters) throws SQLException {
        this.of = of;
        this.found = batch.ask(of.sql(), row -> found(of.objectClass(), row), parameters);
    }

    /** An object that was found, with its oid and the comment on it. */
    private record Found(long oid, DatabaseObject object, Option<String> comment) {}

    /** Where those are kept that are in a system catalog of their own. */
    Seq<ObjectOid> oids() {
        return found.rows()
                .filter(each -> each.oid() > 0)
                .map(each -> new ObjectOid(of.systemCatalog(), each.oid(), 0));
    }

    void askOnWhat(QueryBatch batch, JdbcQuery query) throws SQLException {
        if (!found.rows().isEmpty()) {
            Array oids = query.texts(found.rows().map(each -> Long.toString(each.oid())));
            standing = batch.ask(Standing.QUERY, Standing::of, of.systemCatalog(), oids);
        }
    }

    Catalog into(Catalog catalog) {
        Map<Long, Set<ObjectName>> on = onWhat();
        Catalog filled = catalog;
        for (Found each : found.rows()) {
            Set<ObjectName> its = on.get(each.oid()).getOrElse(LinkedHashSet.empty());
            filled = filled.with(each.object().dependingOn(its))
                    .commenting(each.object().name(), each.comment());
        }
        return filled;
    }

    private Map<Long, Set<ObjectName>> onWhat() {
        return standing.rows().foldLeft(LinkedHashMap.empty(), (all, one) -> {
            Set<ObjectName> known = all.get(one.oid()).getOrElse(LinkedHashSet.empty());
            return all.put(one.oid(), known.addAll(one.on()));
        });
    }

    private static Found found(ObjectClass of, ResultSet row) throws SQLException {
        DatabaseObject object =
                new DatabaseObject(name(of, row), row.getString(5), properties(row.getArray(6)), LinkedHashSet.empty());
        return new Found(row.getLong(1), object, Option.of(row.getString(7)));
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

    /** Names and values in turn. */
    static TreeMap<Property, Definition> properties(Array pairs) throws SQLException {
        TreeMap<Property, Definition> read = TreeMap.empty();
        String[] texts = (String[]) pairs.getArray();
        for (int i = 0; i + 1 < texts.length; i += 2) {
            read = read.put(new Property(texts[i]), Definition.server(texts[i + 1]));
        }
        return read;
    }
}
