package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation.Addressing;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * What is known of things that are to be dropped, or indexes to be renamed, and are not there: they may be gone with a
 * table that is missing, and come back with it. Which table that is, their names do not tell.
 *
 * @param holders by the operation that drops it, the tables with any of which the thing went when it was last heard of
 * @param strays the operations that drop something of which nothing was ever heard, in a database that may lack tables
 * @param freeing what has to be done first before something is dropped that a missing table may still need
 */
public record Memory(Map<OperationId, Set<QualifiedName>> holders, Set<OperationId> strays, Freeing freeing) {

    private static final Set<Nature> REMOVALS = LinkedHashSet.of(Nature.REMOVAL_OF_PART, Nature.REMOVAL_OF_WHOLE);

    public static final Memory NONE = new Memory(LinkedHashMap.empty(), LinkedHashSet.empty(), Freeing.NONE);

    /** Whether an operation is about something by a name that does not tell with which table it may have gone. */
    public static boolean concerns(GuardedOperation operation) {
        return operation.operation().addressing() != Addressing.WITH_ITS_OWNER;
    }

    /** What an operation drops, in words. */
    public static String described(GuardedOperation drop) {
        return drop.label().replaceFirst("^drop ", "");
    }

    /** The tables with any of which the thing went, whether they are there or not. */
    Set<QualifiedName> holdersOf(GuardedOperation operation) {
        return holders.get(operation.id()).getOrElse(LinkedHashSet.empty());
    }

    /** Whether the thing went with a table that is missing. */
    boolean mayComeBack(GuardedOperation operation, Catalog catalog) {
        return holdersOf(operation).exists(table -> isMissing(table, catalog));
    }

    /** What has to come back before an operation has anything to drop; none where nothing will, or where it is there. */
    Option<Missing> of(GuardedOperation operation, Catalog catalog) {
        boolean absent = concerns(operation)
                && REMOVALS.contains(operation.operation().nature())
                && operation.operation().goal().ask(catalog).holds();
        if (!absent) {
            return Option.none();
        }
        Set<QualifiedName> missing = holdersOf(operation).filter(table -> isMissing(table, catalog));
        return Option.when(
                !missing.isEmpty() || strays.contains(operation.id()),
                () -> missing(
                        operation, missing.isEmpty() ? "" : missing.mkString(" of table ", " and of table ", "")));
    }

    /**
     * Whether a deferred drop has nothing to drop as things are, so that only what is about that very thing has to wait
     * behind it.
     */
    boolean isIdle(GuardedOperation drop, GuardedOperation later, Catalog catalog) {
        return concerns(drop)
                && drop.operation().target().forAll(gone -> !isAbout(gone, later))
                && of(drop, catalog).isDefined();
    }

    private static boolean isAbout(ObjectName gone, GuardedOperation later) {
        return later.footprint().objects().exists(gone::contains)
                || later.operation().renaming().exists(renaming -> renaming.concerns(gone));
    }

    /** What has to be read to tell. */
    Scope scope() {
        return Scope.of(holders.values().toVector().flatMap(tables -> tables));
    }

    private static boolean isMissing(QualifiedName table, Catalog catalog) {
        return catalog.covers(table) && catalog.relation(table).isEmpty();
    }

    private static Missing missing(GuardedOperation operation, String whose) {
        return operation
                .operation()
                .target()
                .map(target -> new Missing(target, described(operation) + whose))
                .getOrElseThrow(() -> new IllegalStateException("nothing to drop: " + operation.label()));
    }
}
