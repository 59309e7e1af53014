package dev.postern.domain.operation.textsearch;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import io.vavr.collection.SortedMap;

/** Which dictionaries a configuration has for each type of token: one property per type. */
public final class Mappings {

    public static final String KIND = "text search configuration";

    public static final Property PARSER = new Property("parser");

    private static final String MAPPING = "mapping ";

    private Mappings() {}

    /** The property for a type of token: {@code mapping email}. */
    public static Property property(String token) {
        return new Property(MAPPING + token);
    }

    static String token(Property mapping) {
        return mapping.name().substring(MAPPING.length());
    }

    static SortedMap<Property, Definition> of(DatabaseObject configuration) {
        return configuration.properties().filterKeys(property -> property.name().startsWith(MAPPING));
    }
}
