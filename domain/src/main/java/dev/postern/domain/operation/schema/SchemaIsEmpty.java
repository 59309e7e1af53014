package dev.postern.domain.operation.schema;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;

/** Is nothing in a schema? PostgreSQL refuses to drop one in which something is, unless {@code CASCADE} is said. */
public record SchemaIsEmpty(Identifier name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Seq<String> relations = catalog.relations()
                .values()
                .filter(each -> each.name().schema().equals(name))
                .map(Relation::describe);
        Seq<String> inside = relations.appendAll(catalog.objects()
                .in(new ObjectName.Schema(name))
                .filter(each ->
                        each.name().qualifiedIn(ObjectClass.PUBLISHED_SCHEMA).isEmpty())
                .map(DatabaseObject::describe));
        return inside.isEmpty()
                ? Finding.holds(describe())
                : Finding.contradicted(describe(), inside.distinct().mkString(", ") + " in it");
    }

    @Override
    public Scope scope() {
        return Scope.withDependants(new ObjectName.Schema(name));
    }

    @Override
    public String describe() {
        return "schema " + name + " is empty";
    }
}
