package dev.postern.domain.plan;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OnMissing;
import io.vavr.collection.Seq;

/** What the user accepts. */
public record Policy(OnMissing onMissing, FirstRun firstRun) {

    public static final Policy DEFAULT = new Policy(OnMissing.POLICY, FirstRun.PROTECT);

    /** Whether an operation is to wait whose needs are not met, or nothing is to run. */
    OnMissing forUnmet(GuardedOperation operation, Seq<Awaited> awaits) {
        OnMissing said = operation.directives().onMissing();
        if (said != OnMissing.POLICY) {
            return said;
        }
        return onMissing != OnMissing.POLICY ? onMissing : byNature(operation, awaits);
    }

    private static OnMissing byNature(GuardedOperation operation, Seq<Awaited> awaits) {
        return switch (operation.operation().nature()) {
            case PART, REMOVAL_OF_PART, REMOVAL_OF_WHOLE -> OnMissing.DEFER;
            case NEW_OBJECT, OPAQUE -> OnMissing.REFUSE;
            case DATA -> nothingToActOn(operation, awaits) ? OnMissing.DEFER : OnMissing.REFUSE;
        };
    }

    private static boolean nothingToActOn(GuardedOperation operation, Seq<Awaited> awaits) {
        return awaits.flatMap(Awaited::missing)
                .exists(missing -> operation.operation().target().contains(missing.object()));
    }
}
