package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What was deferred on something that is to be dropped for good.
 *
 * @param waiting what is deferred, in order
 */
record GoingAlong(GuardedOperation drop, Seq<Waiting> waiting) {

    /** The first of it, in order. What stands before a deferred rename knew the thing by the name that it had then. */
    Option<GuardedOperation> first() {
        Option<GuardedOperation> first = Option.none();
        Option<ObjectName> name = drop.operation().target();
        for (GuardedOperation deferred : waiting.map(Waiting::operation).reverse()) {
            if (touches(deferred, name)) {
                first = Option.some(deferred);
                name = nameBefore(deferred, name);
            }
        }
        return first;
    }

    private static boolean touches(GuardedOperation deferred, Option<ObjectName> name) {
        return name.exists(gone -> deferred.footprint().objects().exists(gone::contains));
    }

    /** A relation that a deferred operation is about, and whose name it turns into this one, is this one. */
    private static Option<ObjectName> nameBefore(GuardedOperation deferred, Option<ObjectName> name) {
        return deferred.operation()
                .target()
                .filter(from -> from.relationName().exists(relation -> from.equals(new ObjectName.Relation(relation))))
                .filter(from -> name.exists(deferred.footprint()::decidesExistenceOf))
                .orElse(name);
    }
}
