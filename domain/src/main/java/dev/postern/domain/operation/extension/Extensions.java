package dev.postern.domain.operation.extension;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is known of extensions: those that are there, and those that the server could bring. */
final class Extensions {

    static final String KIND = "extension";
    static final Property VERSION = new Property("version");
    static final Property SCHEMA = new Property("schema");
    static final Property REQUIRES = new Property("requires");
    static final Property COMMENT = new Property("comment");

    private Extensions() {}

    static ObjectName name(Identifier extension) {
        return new ObjectName.InDatabase(ObjectClass.EXTENSION, extension);
    }

    static ObjectName available(Identifier extension) {
        return new ObjectName.InDatabase(ObjectClass.AVAILABLE_EXTENSION, extension);
    }

    /** The extensions that one requires and that were not there when the catalog was read. */
    static Seq<Identifier> required(Catalog catalog, Identifier extension) {
        return said(catalog, extension, REQUIRES)
                .toVector()
                .flatMap(list -> Vector.of(list.split(", ")))
                .filter(each -> !each.isEmpty())
                .map(Identifier::new)
                .filter(each -> catalog.object(name(each)).isEmpty());
    }

    /** A catalog in which an extension has come that others required. */
    static Catalog requiredNoMore(Catalog catalog, Identifier extension) {
        Seq<DatabaseObject> requiring = catalog.objects()
                .known()
                .values()
                .filter(each -> each.name()
                                .identifierIn(ObjectClass.AVAILABLE_EXTENSION)
                                .isDefined()
                        && each.property(REQUIRES).isDefined());
        return requiring.foldLeft(
                catalog,
                (left, each) -> left.with(each.with(
                        REQUIRES,
                        Definition.server(required(catalog, each.name().identifier())
                                .reject(extension::equals)
                                .map(Identifier::value)
                                .mkString(", ")))));
    }

    /** What the server says of an extension that it could bring. */
    static Option<String> said(Catalog catalog, Identifier extension, Property property) {
        return catalog.object(available(extension))
                .flatMap((DatabaseObject found) -> found.property(property))
                .map(Definition::text);
    }
}
