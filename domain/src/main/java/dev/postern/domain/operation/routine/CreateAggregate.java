package dev.postern.domain.operation.routine;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code CREATE AGGREGATE}, with or without {@code OR REPLACE}.
 *
 * @param object the aggregate without the functions that it is made of
 * @param functions the functions, each by the names that it may have, the first that is there being meant
 */
public record CreateAggregate(
        DatabaseObject object, Map<Property, Seq<QualifiedName>> functions, Uses uses, Differing differing)
        implements ObjectCreation {
    @Override
    public Set<Permission> permissions() {
        return Permissions.replacing(object.name());
    }

    private static final String SYSTEM = "pg_catalog";

    @Override
    public Guard goal() {
        return new AggregateInPlace(this);
    }

    /** One that is replaced keeps its owner and who may call it. */
    @Override
    public Catalog project(Catalog before) {
        DatabaseObject made = wanted(before);
        Option<DatabaseObject> replaced = before.object(object.name());
        for (Property kept : Vector.of(Property.OWNER, Property.PRIVILEGES)) {
            Option<Definition> value = replaced.flatMap(found -> found.property(kept));
            made = value.isDefined() ? made.with(kept, value.get()) : made;
        }
        return before.with(made.dependingOn(uses.objects()));
    }

    /** The aggregate with its functions, as the server prints them. */
    DatabaseObject wanted(Catalog catalog) {
        return functions.foldLeft(object, (made, each) -> made.with(each._1(), printed(catalog, each)));
    }

    private static Definition printed(Catalog catalog, Tuple2<Property, Seq<QualifiedName>> function) {
        Option<QualifiedName> meant = function._2()
                .find(name -> !catalog.objects()
                        .family(new ObjectName.InSchema(ObjectClass.ROUTINE, name))
                        .isEmpty());
        return meant.map(name -> Definition.server(
                        name.schema().value().equals(SYSTEM) ? name.name().sql() : name.sql()))
                .getOrElse(() -> Definition.author(function._2().head().sql()));
    }
}
