package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/**
 * {@code CREATE TYPE} of any sort, and {@code CREATE DOMAIN}.
 *
 * @param questions which properties the server is to put in its own words, and how
 * @param uses the types, collations and routines that its definition names
 */
public record CreateType(DatabaseObject object, Map<Property, Rendering> questions, Uses uses)
        implements ObjectCreation {

    public CreateType(DatabaseObject object, Uses uses) {
        this(object, LinkedHashMap.empty(), uses);
    }

    @Override
    public Guard goal() {
        Guard alike = ObjectCreation.super.goal();
        return object.name()
                .qualifiedIn(ObjectClass.TYPE)
                .<Guard>map(name -> new TypeInPlace(object, name, alike))
                .getOrElse(alike);
    }
}
