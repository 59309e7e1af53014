package dev.postern.domain.operation.foreign;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.table.DropTable;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * {@code DROP FOREIGN TABLE} of one table. Its rows stay where they are.
 *
 * @param table the removal of a table like it
 */
public record DropForeignTable(DropTable table) implements Operation {

    @Override
    public String kind() {
        return "drop " + CreateForeignTable.KIND;
    }

    @Override
    public Option<ObjectName> target() {
        return table.target();
    }

    @Override
    public Nature nature() {
        return table.nature();
    }

    @Override
    public Seq<Guard> needs() {
        return table.needs();
    }

    @Override
    public Guard goal() {
        return table.goal();
    }

    @Override
    public Footprint footprint() {
        return table.footprint();
    }

    @Override
    public Catalog project(Catalog before) {
        return table.project(before);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.relation(table.name()).isEmpty()
                ? Inverse.nothing("there was no foreign table " + table.name())
                : Inverse.irreversible("how foreign table " + table.name() + " was defined is not kept");
    }

    @Override
    public LockStrength lock() {
        return table.lock();
    }
}
