package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Addressing;
import io.vavr.collection.Seq;

/**
 * Whether an operation that makes something ends the waiting of one that is about an index or a constraint of that name,
 * or was to give the name to an index, where nobody has made that and nobody knows a table that it may come back with.
 * What stood on a missing table as a view does cannot come back once something else has its name.
 */
record Superseding(GuardedOperation making, GuardedOperation waiting, Memory memory) {

    boolean holdsIn(Catalog catalog) {
        return Memory.concerns(waiting)
                && takesTheNameMade()
                && (isWithoutItsBearers() || !memory.mayComeBack(waiting, catalog))
                && waitsOnlyForWhatItIsAbout(catalog)
                && Finding.all(making.needs().map(need -> need.ask(catalog))).holds();
    }

    private boolean isWithoutItsBearers() {
        return waiting.operation().addressing() == Addressing.WITHOUT_ITS_BEARERS;
    }

    private boolean takesTheNameMade() {
        return making.operation().addressing() == Addressing.WITH_ITS_OWNER
                && making.operation()
                        .target()
                        .exists(made -> making.footprint().decidesExistenceOf(made)
                                && waiting.footprint().decidesExistenceOf(made));
    }

    private boolean waitsOnlyForWhatItIsAbout(Catalog catalog) {
        Operation operation = waiting.operation();
        Seq<ObjectName> missing =
                waiting.needs().flatMap(need -> need.ask(catalog).missing()).map(Missing::object);
        return !missing.isEmpty() && missing.forAll(operation.target()::contains);
    }
}
