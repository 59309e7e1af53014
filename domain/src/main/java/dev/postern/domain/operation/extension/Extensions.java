package dev.postern.domain.operation.extension;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;

/** What is known of extensions: those that are there, and those that the server could bring. */
final class Extensions {

    static final String KIND = "extension";
    static final Property VERSION = new Property("version");
    static final Property SCHEMA = new Property("schema");
    static final Property REQUIRES = new Property("requires");

    private Extensions() {}

    static ObjectName name(Identifier extension) {
        return new ObjectName.InDatabase(ObjectClass.EXTENSION, extension);
    }

    static ObjectName available(Identifier extension) {
        return new ObjectName.InDatabase(ObjectClass.AVAILABLE_EXTENSION, extension);
    }

    /** What the server says of an extension that it could bring. */
    static Option<String> said(Catalog catalog, Identifier extension, Property property) {
        return catalog.object(available(extension))
                .flatMap((DatabaseObject found) -> found.property(property))
                .map(Definition::text);
    }
}
