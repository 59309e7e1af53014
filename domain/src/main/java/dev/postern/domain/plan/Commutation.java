package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Extent;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Touched;
import io.vavr.collection.Seq;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Which operations may change places on a database of which a catalog knows something. Remembers what it found each
 * operation to touch, for whatever waits is compared with all that comes after it. For one thread.
 */
public final class Commutation {

    private final Catalog catalog;
    private final Extent extent;
    private final Map<OperationId, Known> said;
    private final Map<OperationId, Known> whole = new HashMap<>();

    private record Known(Operation operation, Touched touched) {}

    public Commutation(Catalog catalog) {
        this(catalog, new HashMap<>());
    }

    private Commutation(Catalog catalog, Map<OperationId, Known> said) {
        this.catalog = catalog;
        this.extent = new Extent(catalog);
        this.said = said;
    }

    /** What holds on another catalog; this where it is the same one. */
    @SuppressWarnings("ReferenceEquality")
    Commutation on(Catalog other) {
        return other == catalog ? this : new Commutation(other, said);
    }

    Catalog catalog() {
        return catalog;
    }

    /** Whether the order of the two makes no difference. */
    public boolean commute(GuardedOperation one, GuardedOperation other) {
        return said(one).commutesWith(said(other)) && whole(one).commutesWith(whole(other));
    }

    /** Those that an operation must not overtake. */
    Seq<Waiting> disturbed(GuardedOperation operation, Seq<Waiting> earlier) {
        return earlier.reject(waiting -> commute(operation, waiting.operation()));
    }

    /** What its text says and a catalog can only add to: which key it is about is told by the catalog. */
    private Touched said(GuardedOperation operation) {
        return known(said, operation, each -> each.footprint().without(Aspect.KEYS));
    }

    private Touched whole(GuardedOperation operation) {
        return known(whole, operation, each -> extent.of(each.operation(), each.footprint()));
    }

    private static Touched known(
            Map<OperationId, Known> known, GuardedOperation of, Function<GuardedOperation, Footprint> footprint) {
        Known before = known.get(of.id());
        if (before != null && before.operation().equals(of.operation())) {
            return before.touched();
        }
        Touched touched = new Touched(footprint.apply(of));
        known.put(of.id(), new Known(of.operation(), touched));
        return touched;
    }
}
