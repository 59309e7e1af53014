package dev.postern.domain.run;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation.Addressing;
import dev.postern.domain.operation.Touch;
import dev.postern.domain.plan.Freeing;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * What the things are known to stand on that operations are about, and what that means for those that drop it.
 *
 * @param used by the operation, what the thing that it is about stood on before it
 * @param unheard the operations about things of which nothing was ever heard, by the class of what those must stand on
 */
record Needed(Map<OperationId, Set<ObjectName>> used, Map<ObjectClass, Set<OperationId>> unheard, Freeing freeing) {

    static final Needed NONE = new Needed(LinkedHashMap.empty(), LinkedHashMap.empty(), Freeing.NONE);

    /**
     * With one operation more.
     *
     * @param made with what everything went that was there before it
     * @param later what comes behind it
     */
    Needed with(GuardedOperation operation, Bonds made, Seq<GuardedOperation> later) {
        return operation
                .operation()
                .target()
                .map(target -> dropping(operation, target, later).about(operation, target, made))
                .getOrElse(this);
    }

    /** What is made again under its name is there for whatever comes back. */
    private Needed dropping(GuardedOperation drop, ObjectName target, Seq<GuardedOperation> later) {
        if (drop.operation().addressing() != Addressing.WITHOUT_ITS_BEARERS
                || drop.operation().nature() != Nature.REMOVAL_OF_WHOLE
                || later.exists(each -> makesAgain(each, target))) {
            return this;
        }
        Set<OperationId> certain = used.filterValues(bearers -> bearers.exists(bearer -> isCalledLike(bearer, target)))
                .keySet();
        Set<OperationId> perhaps = unheard.filterKeys(
                        of -> target.qualifiedIn(of).isDefined())
                .values()
                .fold(LinkedHashSet.empty(), Set::addAll);
        return new Needed(
                used,
                unheard,
                new Freeing(
                        certain.isEmpty()
                                ? freeing.certain()
                                : freeing.certain().put(drop.id(), certain),
                        perhaps.isEmpty()
                                ? freeing.perhaps()
                                : freeing.perhaps().put(drop.id(), perhaps)));
    }

    private Needed about(GuardedOperation operation, ObjectName thing, Bonds made) {
        Set<ObjectName> bearers = made.bearers(thing);
        boolean known = thing.relationName()
                .map(ObjectName.Relation::new)
                .forAll(table -> made.of(table).isDefined());
        return new Needed(
                bearers.isEmpty() ? used : used.put(operation.id(), bearers),
                known || !bearers.isEmpty() ? unheard : unheardOf(operation, thing),
                freeing);
    }

    /** What drops a trigger or a column, or gives a column another type. */
    private Map<ObjectClass, Set<OperationId>> unheardOf(GuardedOperation operation, ObjectName thing) {
        boolean removal = operation.operation().nature() == Nature.REMOVAL_OF_PART;
        boolean other = operation.footprint().writes().contains(new Touch(thing, Aspect.SHAPE))
                && !operation.footprint().decidesExistenceOf(thing);
        if (thing.asColumn().isDefined() && (removal || other)) {
            return unheardOf(ObjectClass.TYPE, operation.id());
        }
        return removal && thing.relationIn(ObjectClass.TRIGGER).isDefined()
                ? unheardOf(ObjectClass.ROUTINE, operation.id())
                : unheard;
    }

    private Map<ObjectClass, Set<OperationId>> unheardOf(ObjectClass standingOn, OperationId operation) {
        return unheard.put(
                standingOn,
                unheard.get(standingOn).getOrElse(LinkedHashSet.empty()).add(operation));
    }

    private static boolean makesAgain(GuardedOperation later, ObjectName dropped) {
        return later.operation().addressing() == Addressing.WITH_ITS_OWNER
                && later.operation()
                        .target()
                        .exists(made -> later.footprint().decidesExistenceOf(made)
                                && made.family().equals(dropped.family()));
    }

    /** A call does not always tell which of several of a name it is of. */
    private static boolean isCalledLike(ObjectName bearer, ObjectName dropped) {
        return bearer.equals(dropped) || bearer.equals(dropped.family()) || dropped.equals(bearer.family());
    }
}
