package dev.postern.domain.operation.foreign;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.inDatabase;
import static dev.postern.domain.testing.Names.relation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.WithDetails;
import dev.postern.domain.operation.table.CreateTable;
import io.vavr.collection.Vector;

/** A foreign table on one of two servers. */
final class Distant {

    static final Table TABLE = table("distant", column("id", "integer"));
    static final ObjectName EAST = inDatabase(ObjectClass.SERVER, "east");
    static final Catalog NO_SERVER = covering(covering(catalog(table("near")), EAST), "distant");
    static final Catalog SERVER = NO_SERVER.with(DatabaseObject.of(EAST, "server"));

    private Distant() {}

    static CreateForeignTable on(String server) {
        DatabaseObject details = DatabaseObject.of(relation("distant"), CreateForeignTable.KIND)
                .with(CreateForeignTable.SERVER, Definition.server(server));
        return new CreateForeignTable(new WithDetails(
                new CreateTable(TABLE, Vector.empty(), Naming.BY_AUTHOR),
                Vector.of(details),
                Uses.object("server", inDatabase(ObjectClass.SERVER, server))));
    }
}
