package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation.Addressing;
import dev.postern.domain.operation.Renaming;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What was deferred on something that is to be dropped for good.
 *
 * @param waiting what is deferred, in order
 * @param memory which things went with a missing table
 * @param decider tells whether what drops it has to wait itself
 * @param commutation what may change places
 */
record GoingAlong(
        GuardedOperation drop, Seq<Waiting> waiting, Memory memory, Decider decider, Commutation commutation) {

    private static final Seq<Nature> PARTS = Vector.of(Nature.PART, Nature.REMOVAL_OF_PART);

    /**
     * What goes first: in order, but for what is about something that another of them would make or name; it goes while
     * it can still be told whose that is, the last before those that it goes back to.
     */
    Option<GuardedOperation> first() {
        Seq<GuardedOperation> about = about();
        Seq<GuardedOperation> along = about.isEmpty() || isDroppedNow(about) ? about : withoutFootholds(about);
        Seq<GuardedOperation> made = Vector.empty();
        for (GuardedOperation each : waiting.map(Waiting::operation).reject(along::contains)) {
            made = along.appendAll(made).exists(maker -> isMadeBy(each, maker)) ? made.append(each) : made;
        }
        return made.lastOption().orElse(along::headOption);
    }

    /**
     * In order. What stands before a deferred rename may know the thing by the name that it had then; by the later one too,
     * where it was carried over, unless something else had that name before.
     */
    private Seq<GuardedOperation> about() {
        Seq<GuardedOperation> along = Vector.empty();
        Seq<ObjectName> names = drop.operation().target().toVector();
        Seq<GuardedOperation> earlier = waiting.map(Waiting::operation);
        while (!earlier.isEmpty()) {
            GuardedOperation deferred = earlier.last();
            earlier = earlier.init();
            if (isOfNamesake(deferred, names)) {
                names = names.removeAll(deferred.operation().renaming().map(Renaming::from));
            } else if (touches(deferred, names) || isRemembered(deferred, names)) {
                along = along.prepend(deferred);
                names = before(deferred, names, earlier);
            }
        }
        return along;
    }

    /** Whether nothing else that waits keeps the drop itself waiting. */
    private boolean isDroppedNow(Seq<GuardedOperation> along) {
        Seq<Waiting> others = waiting.reject(each -> along.contains(each.operation()));
        return !decider.decide(drop, commutation, others).waits();
    }

    /** Without those on which something builds that waits behind them and does not go along. */
    private Seq<GuardedOperation> withoutFootholds(Seq<GuardedOperation> about) {
        Seq<GuardedOperation> along = Vector.empty();
        Seq<GuardedOperation> staying = Vector.empty();
        for (GuardedOperation each : waiting.map(Waiting::operation).reverse()) {
            if (about.contains(each) && staying.forAll(later -> commutation.commute(each, later))) {
                along = along.prepend(each);
            } else {
                staying = staying.append(each);
            }
        }
        return along;
    }

    /** An index is known by its own name, which does not tell its table. */
    private static boolean isMadeBy(GuardedOperation later, GuardedOperation maker) {
        return PARTS.contains(later.operation().nature())
                && later.operation()
                        .target()
                        .filter(name -> name.relationName()
                                .map(ObjectName.Relation::new)
                                .exists(name::equals))
                        .filter(name -> !makes(later, name))
                        .exists(maker.footprint()::decidesExistenceOf);
    }

    /** What makes something of that name itself is about that, and not about what another was to make. */
    private static boolean makes(GuardedOperation operation, ObjectName name) {
        return operation.operation().addressing() == Addressing.WITH_ITS_OWNER
                && operation.footprint().decidesExistenceOf(name);
    }

    private static boolean touches(GuardedOperation deferred, Seq<ObjectName> names) {
        return deferred.footprint().objects().exists(object -> names.exists(gone -> gone.contains(object)));
    }

    /** What went with the table is not there to tell that it did. */
    private boolean isRemembered(GuardedOperation deferred, Seq<ObjectName> names) {
        return memory.holdersOf(deferred).map(ObjectName.Relation::new).exists(names::contains);
    }

    /** What takes one of the names away is about something else that was called like that before. */
    private static boolean isOfNamesake(GuardedOperation deferred, Seq<ObjectName> names) {
        return deferred.operation()
                .renaming()
                .exists(renaming -> names.contains(renaming.from()) && !names.contains(renaming.to()));
    }

    /** The names before a deferred operation, which may give a relation one of them. */
    private static Seq<ObjectName> before(
            GuardedOperation deferred, Seq<ObjectName> names, Seq<GuardedOperation> earlier) {
        Option<Renaming> renaming = deferred.operation().renaming().filter(each -> names.contains(each.to()));
        return renaming.map(each -> isTakenBy(each.to(), earlier) ? names.remove(each.to()) : names)
                .getOrElse(names)
                .appendAll(renaming.map(Renaming::from));
    }

    private static boolean isTakenBy(ObjectName name, Seq<GuardedOperation> earlier) {
        return earlier.exists(each -> each.footprint().decidesExistenceOf(name));
    }
}
