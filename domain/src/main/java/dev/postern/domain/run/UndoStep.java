package dev.postern.domain.run;

import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.migration.GuardedOperation;

/**
 * One statement that takes something back.
 *
 * @param operation what it means
 * @param need whether it has to run, as things are
 */
record UndoStep(GuardedOperation operation, Need need, String reason) {

    /** Whether a statement has to run. */
    enum Need {
        RUN,
        /** What it is to take back is not there, or not ours to take back. */
        NOTHING_TO_DO,
        /** Something else is in its place. */
        OBSTRUCTED
    }

    UndoReport report() {
        String does = switch (need) {
            case RUN -> "run";
            case NOTHING_TO_DO -> "nothing";
            case OBSTRUCTED -> "obstructed";
        };
        return new UndoReport(KeptSql.of(operation.statement()), does, reason);
    }

    static UndoStep run(GuardedOperation operation) {
        return new UndoStep(operation, Need.RUN, "");
    }

    static UndoStep nothing(GuardedOperation operation, String why) {
        return new UndoStep(operation, Need.NOTHING_TO_DO, why);
    }

    static UndoStep obstructed(GuardedOperation operation, String why) {
        return new UndoStep(operation, Need.OBSTRUCTED, why);
    }
}
