package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Extent;
import dev.postern.domain.operation.Footprint;
import io.vavr.collection.Seq;

/** Which operations may change places on a database of which a catalog knows something. */
public final class Commutation {

    private final Extent extent;

    public Commutation(Catalog catalog) {
        this.extent = new Extent(catalog);
    }

    /** Whether the order of the two makes no difference. */
    public boolean commute(GuardedOperation one, GuardedOperation other) {
        return touched(one).commutesWith(touched(other));
    }

    /** Those that an operation must not overtake. */
    Seq<Waiting> disturbed(GuardedOperation operation, Seq<Waiting> earlier) {
        if (earlier.isEmpty()) {
            return earlier;
        }
        Footprint touched = touched(operation);
        return earlier.reject(waiting -> touched.commutesWith(touched(waiting.operation())));
    }

    private Footprint touched(GuardedOperation operation) {
        return extent.of(operation.operation(), operation.footprint());
    }
}
