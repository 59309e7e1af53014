package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A composite type, and a table that is made of it. */
final class Addresses {

    private static final CompositeAttributes ADDRESS = new CompositeAttributes(Vector.of(
            attribute("street", "text"),
            new CompositeAttribute(identifier("Floor, or so"), new DataType("numeric(5,2)"), Option.none()),
            new CompositeAttribute(identifier("city"), new DataType("text"), Option.some("\"C\""))));

    /** Where it is known that there is no such type. */
    static final Catalog NONE =
            covering(covering(Catalog.EMPTY.withSchema(identifier("public")), type("address")), "address");

    static final CreateCompositeType CREATED = new CreateCompositeType(name("address"), ADDRESS, Uses.NOTHING);

    static final Catalog CATALOG = CREATED.project(NONE);

    /** With a table {@code houses} that is of the type. */
    static final Catalog WITH_HOUSES = CATALOG.with(Table.of(name("houses"), ADDRESS.columns(), Vector.empty()))
            .with(DatabaseObject.of(relation("houses"), "table")
                    .with(new Property("of type"), Definition.server("public.address"))
                    .dependingOn(Vector.of(type("address"))));

    private Addresses() {}

    static AddAttribute add(String attribute, String type, DropBehavior behavior) {
        return new AddAttribute(name("address"), attribute(attribute, type), Uses.NOTHING, behavior);
    }

    static CompositeAttribute attribute(String name, String type) {
        return new CompositeAttribute(identifier(name), new DataType(type), Option.none());
    }

    static Seq<String> attributes(Catalog catalog) {
        return CompositeAttributes.of(catalog, name("address"))
                .get()
                .attributes()
                .map(each -> each.name().value());
    }

    static Seq<String> columnsOfHouses(Catalog catalog) {
        return catalog.table(name("houses")).get().columns().map(Column::describe);
    }
}
