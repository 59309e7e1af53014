package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import io.vavr.control.Option;

/** Somebody wants a run to end: what is not committed is taken back then, and nothing new is begun. */
record Halt(Contention contention) {

    /** {@code query_canceled} (PostgreSQL manual, appendix A). */
    private static final String CANCELED = "57014";

    private static final String GOING_ON =
            " What stands before it is applied and recorded; \"postern up\" goes on from here.";

    boolean isAsked() {
        return contention.going() == Contention.Going.TO_THE_END;
    }

    /** Whether a statement failed only because the run is to end. */
    boolean caused(StatementFailure failure) {
        return isAsked() && failure.sqlState().equals(CANCELED);
    }

    /** How a run ended, in a word. */
    String outcome(Option<RunFault> fault) {
        if (fault.isEmpty()) {
            return "done";
        }
        return isAsked() ? "interrupted" : "failed";
    }

    /** It ended before a statement, or in the middle of one that was taken back with its transaction. */
    static RunFault at(GuardedOperation operation) {
        return new RunFault(
                "the run was told to end, and stopped at " + where(operation),
                "Its transaction was taken back." + GOING_ON);
    }

    /** It ended in the middle of a statement that no transaction takes back. */
    static RunFault within(GuardedOperation operation) {
        return new RunFault(
                "the run was told to end, and stopped in the middle of " + where(operation),
                "It cannot run in a transaction; the next run looks how far it came." + GOING_ON);
    }

    private static String where(GuardedOperation operation) {
        return operation.statement().place() + " (" + operation.label() + ")";
    }
}
