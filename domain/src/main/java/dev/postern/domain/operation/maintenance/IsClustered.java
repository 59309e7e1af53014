package dev.postern.domain.operation.maintenance;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.table.TableSetting;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Does a table remember an index to be clustered on? */
record IsClustered(QualifiedName table) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding there = new TableExists(table).ask(catalog);
        if (!there.holds()) {
            return there;
        }
        boolean remembers = catalog.object(new ObjectName.Relation(table))
                .exists(known ->
                        known.property(TableSetting.CLUSTERED_ON.property()).isDefined());
        return remembers ? Finding.holds(describe()) : Finding.open(table + " was never clustered on an index");
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(table));
    }

    @Override
    public String describe() {
        return table + " is clustered on an index";
    }
}
