package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.notNull;
import static dev.postern.domain.testing.Fixtures.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.ColumnValue.Identity.Generation;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import io.vavr.collection.LinkedHashMap;

/** A table whose key may count by itself. */
final class Counted {

    static final Property INCREMENT = new Property("increment");
    static final Catalog PLAIN = catalog(table("t", notNull(column("id", "bigint"))));
    static final AddIdentity ADDED = new AddIdentity(
            name("t"),
            identifier("id"),
            new ColumnValue.Identity(Generation.ALWAYS),
            new OtherRelation(name("t_id_seq"), "sequence"),
            LinkedHashMap.of(INCREMENT, Definition.server("5")));
    static final Catalog CATALOG = ADDED.project(PLAIN);

    private Counted() {}
}
