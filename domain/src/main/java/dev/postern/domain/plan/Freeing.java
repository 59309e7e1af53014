package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.routine.RoutineProperty;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;

/**
 * What holds an object that is to be dropped: something on a table that is missing may need it when the table comes back,
 * until that is dropped itself or needs something else. A trigger needs its function, a column its type.
 *
 * @param certain by the operation that drops the object, those before it that are about what stood on that
 * @param perhaps the same where nobody knows what the thing stood on that they are about
 */
public record Freeing(Map<OperationId, Set<OperationId>> certain, Map<OperationId, Set<OperationId>> perhaps) {

    public static final Freeing NONE = new Freeing(LinkedHashMap.empty(), LinkedHashMap.empty());

    /** Whether an operation drops what is there and has to wait for a deferred one, which may free it. */
    boolean isHeldBy(GuardedOperation drop, GuardedOperation deferred, Catalog catalog) {
        boolean known = contains(certain, drop, deferred);
        return (known || (contains(perhaps, drop, deferred) && mayBeMeant(drop, deferred, catalog)))
                && !drop.operation().goal().ask(catalog).holds();
    }

    private static boolean contains(
            Map<OperationId, Set<OperationId>> all, GuardedOperation drop, GuardedOperation deferred) {
        return all.get(drop.id()).getOrElse(LinkedHashSet.empty()).contains(deferred.id());
    }

    /** A column may be of any type; what a trigger calls returns one. */
    private static boolean mayBeMeant(GuardedOperation drop, GuardedOperation deferred, Catalog catalog) {
        return deferred.operation().target().exists(thing -> thing.asColumn().isDefined())
                || drop.operation().target().exists(routine -> returnsTrigger(routine, catalog));
    }

    private static boolean returnsTrigger(ObjectName routine, Catalog catalog) {
        return routine.qualifiedIn(ObjectClass.ROUTINE).isDefined()
                && catalog.objects()
                        .family(routine.family())
                        .exists(each -> each.property(RoutineProperty.RESULT)
                                .exists(result -> result.text().equals("trigger")));
    }
}
