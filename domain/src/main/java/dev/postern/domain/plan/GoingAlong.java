package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Renaming;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What was deferred on something that is to be dropped for good.
 *
 * @param waiting what is deferred, in order
 */
record GoingAlong(GuardedOperation drop, Seq<Waiting> waiting) {

    /** The first of it, in order. What stands before a deferred rename may know the thing by the name that it had then. */
    Option<GuardedOperation> first() {
        Option<GuardedOperation> first = Option.none();
        Seq<ObjectName> names = drop.operation().target().toVector();
        for (GuardedOperation deferred : waiting.map(Waiting::operation).reverse()) {
            if (touches(deferred, names)) {
                first = Option.some(deferred);
                names = names.appendAll(nameBefore(deferred, names));
            }
        }
        return first;
    }

    private static boolean touches(GuardedOperation deferred, Seq<ObjectName> names) {
        return deferred.footprint().objects().exists(object -> names.exists(gone -> gone.contains(object)));
    }

    /** A relation that a deferred operation gives one of those names had another before. */
    private static Option<ObjectName> nameBefore(GuardedOperation deferred, Seq<ObjectName> names) {
        return deferred.operation()
                .renaming()
                .filter(renaming -> names.contains(renaming.to()))
                .map(Renaming::from);
    }
}
