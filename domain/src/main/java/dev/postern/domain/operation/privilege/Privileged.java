package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.operation.Guard;
import io.vavr.control.Option;

/**
 * An object that privileges are on.
 *
 * @param of its class
 * @param exists that it is there
 * @param sql the object as it stands behind {@code GRANT … ON}: {@code TABLE public.orders}
 */
public record Privileged(ObjectName name, PrivilegedClass of, Guard exists, String sql) {

    /** The object that a name without arguments stands for. */
    ObjectName exactly(Catalog catalog) {
        return catalog.only(name).map(DatabaseObject::name).getOrElse(name);
    }

    static Privileges on(Catalog catalog, ObjectName object) {
        return Privileges.of(
                catalog.object(object).flatMap((DatabaseObject found) -> found.property(Property.PRIVILEGES)));
    }

    static Catalog with(Catalog catalog, ObjectName object, Privileges privileges) {
        Option<Definition> kept = privileges.kept();
        boolean nothing = kept.isEmpty() && catalog.object(object).isEmpty();
        return nothing ? catalog : catalog.with(object, words(catalog, object), Property.PRIVILEGES, kept);
    }

    /** What an object is of which nothing else is known: a relation, a column or a schema. */
    private static String words(Catalog catalog, ObjectName object) {
        String described = object.describe();
        return object.relationName()
                .filter(name -> object.equals(new ObjectName.Relation(name)))
                .flatMap(catalog::relation)
                .map(Relation::kind)
                .getOrElse(() -> described
                        .substring(0, described.length() - object.sql().length())
                        .strip());
    }
}
