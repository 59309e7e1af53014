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
 * Whether an operation that makes something ends the waiting of one that was to give that name to an index which
 * nobody has made: the name is taken then, so that the other could only fail.
 */
record Superseding(GuardedOperation making, GuardedOperation waiting) {

    boolean holdsIn(Catalog catalog) {
        return waiting.operation().addressing() == Addressing.BY_ITS_OWN_NAME
                && takesTheNameMade()
                && waitsOnlyForWhatItIsAbout(catalog)
                && Finding.all(making.needs().map(need -> need.ask(catalog))).holds();
    }

    private boolean takesTheNameMade() {
        return making.operation().addressing() == Addressing.WITH_ITS_OWNER
                && making.operation()
                        .target()
                        .exists(made -> making.footprint().decidesExistenceOf(made)
                                && waiting.footprint().decidesExistenceOf(made)
                                && !waiting.operation().target().contains(made));
    }

    private boolean waitsOnlyForWhatItIsAbout(Catalog catalog) {
        Operation operation = waiting.operation();
        Seq<ObjectName> missing =
                waiting.needs().flatMap(need -> need.ask(catalog).missing()).map(Missing::object);
        return !missing.isEmpty() && missing.forAll(operation.target()::contains);
    }
}
