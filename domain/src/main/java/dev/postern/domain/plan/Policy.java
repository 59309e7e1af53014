package dev.postern.domain.plan;

import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.operation.Missing;
import io.vavr.collection.Seq;

/**
 * What the user accepts.
 *
 * @param largeTable from how many rows on a table counts as large: what would hold it up settles only where somebody asks
 */
public record Policy(OnMissing onMissing, FirstRun firstRun, OutOfOrder outOfOrder, long largeTable) {

    /** From how many rows on a table counts as large where nothing else is said. */
    public static final long LARGE_TABLE = 1_000_000;

    public static final Policy DEFAULT = new Policy(OnMissing.POLICY, FirstRun.PROTECT);

    /** With migrations that turn up late running where the order does not matter. */
    public Policy(OnMissing onMissing, FirstRun firstRun) {
        this(onMissing, firstRun, OutOfOrder.COMMUTING);
    }

    public Policy(OnMissing onMissing, FirstRun firstRun, OutOfOrder outOfOrder) {
        this(onMissing, firstRun, outOfOrder, LARGE_TABLE);
    }

    /**
     * Whether an operation is to wait that cannot be done yet, or nothing is to run.
     *
     * @param missing what it needs itself and is not there; nothing where it only waits behind another
     */
    OnMissing forUnmet(GuardedOperation operation, Seq<Missing> missing) {
        OnMissing said = operation.directives().onMissing();
        if (said != OnMissing.POLICY) {
            return said;
        }
        if (onMissing != OnMissing.POLICY) {
            return onMissing;
        }
        return isOfSession(operation) ? OnMissing.REFUSE : byNature(operation, missing);
    }

    /** What touches something temporary waits with all that does, or not at all: another session would not find it. */
    static boolean isOfSession(GuardedOperation operation) {
        return operation.footprint().objects().exists(Temporary::is);
    }

    private static OnMissing byNature(GuardedOperation operation, Seq<Missing> missing) {
        return switch (operation.operation().nature()) {
            case PART, REMOVAL_OF_PART, REMOVAL_OF_WHOLE -> OnMissing.DEFER;
            case NEW_OBJECT, SECURITY, OPAQUE, SESSION -> OnMissing.REFUSE;
            case DATA -> nothingToActOn(operation, missing) ? OnMissing.DEFER : OnMissing.REFUSE;
        };
    }

    private static boolean nothingToActOn(GuardedOperation operation, Seq<Missing> missing) {
        return missing.exists(each -> operation.operation().target().contains(each.object()));
    }
}
