package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectInPlace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * Is there a role with those attributes? Roles belong to all databases of a server, so that one may be there long before
 * the migrations that make it: of what it is a member and what is set for it does not count.
 */
record RoleInPlace(DatabaseObject wanted) implements Guard {

    private static final Seq<String> BESIDES = Vector.of("member of ", "setting ", "current user");

    @Override
    public Finding ask(Catalog catalog) {
        Catalog attributes = catalog.object(wanted.name())
                .map(found -> catalog.with(attributes(found)))
                .getOrElse(catalog);
        return itself().ask(attributes);
    }

    private static DatabaseObject attributes(DatabaseObject found) {
        Seq<Property> besides =
                found.properties().keySet().toVector().filter(property -> BESIDES.exists(property.name()::startsWith));
        return besides.foldLeft(found, DatabaseObject::without);
    }

    private ObjectInPlace itself() {
        return new ObjectInPlace(wanted, LinkedHashMap.empty(), ObjectInPlace.Differing.CONTRADICTS);
    }

    @Override
    public Scope scope() {
        return itself().scope();
    }

    @Override
    public String describe() {
        return itself().describe();
    }
}
