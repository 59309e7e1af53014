package dev.postern.domain.operation.publication;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Orders and items, and a publication of some of them. */
final class Published {

    static final ObjectName FEED = Publications.name(identifier("feed"));

    /** Two tables; it is known that nothing of them is published. */
    static final Catalog TABLES = covering(
            catalog(table("orders", column("id", "integer"), column("total", "numeric")), table("items")), FEED);

    static final Catalog OF_ALL_TABLES = TABLES.with(
            DatabaseObject.of(FEED, Publications.KIND).with(Publications.ALL_TABLES, Definition.server("ALL TABLES")));

    private Published() {}

    static CreatePublication feed(PublishedMember... members) {
        return new CreatePublication(DatabaseObject.of(FEED, Publications.KIND), Vector.of(members));
    }

    /** A whole table. */
    static PublishedMember member(String table) {
        return new PublishedMember(object(table), Uses.table(name(table)), LinkedHashMap.empty());
    }

    /** One column of a table. */
    static PublishedMember member(String table, String column) {
        return new PublishedMember(
                object(table).with(Publications.COLUMNS, Definition.server(column)),
                Uses.table(name(table)).and(Uses.column(name(table), identifier(column))),
                LinkedHashMap.empty());
    }

    private static DatabaseObject object(String table) {
        return DatabaseObject.of(Publications.table(identifier("feed"), name(table)), Publications.TABLE_KIND);
    }
}
