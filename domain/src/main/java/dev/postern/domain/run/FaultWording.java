package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.sql.Place;

/** Says what stopped a run: what happened, where, and what to do. */
final class FaultWording {

    private FaultWording() {}

    /** A statement that the server refused. */
    static RunFault of(GuardedOperation operation, StatementFailure failure) {
        Place place = operation.statement().placeAt(failure.position().getOrElse(1));
        String message = place + ": " + operation.label() + " failed: " + failure.describe();
        String hint =
                failure.hint().map(text -> "Hint of the server: " + text + " ").getOrElse("");
        return new RunFault(
                message,
                hint + ofCancellation(failure)
                        + "What stands before it is applied and recorded, its own transaction was taken back. Put it right"
                        + " and run \"postern up\" again; it goes on from here.");
    }

    /** {@code query_canceled} (PostgreSQL manual, appendix A) says why only in the language of the server. */
    private static String ofCancellation(StatementFailure failure) {
        return failure.sqlState().equals("57014")
                ? "Limits of the role or the database do not hold for migrations: it was cancelled by somebody"
                        + " (pg_cancel_backend), or by the statement_timeout that the migration has set, or brought back with"
                        + " RESET. "
                : "";
    }

    /** The session went away; what had been sent last may have been done or not. */
    static String ofLoss(DatabaseUnavailableException lost, GuardedOperation operation) {
        return lost.getMessage() + "; the run had come to "
                + operation.statement().place() + " (" + operation.label()
                + "), and the next one looks up what became of it";
    }

    /** A segment whose locks were not to be had. */
    static RunFault ofLocks(Segment segment, StatementFailure failure) {
        String hint = failure.hint().map(text -> text + " ").getOrElse("");
        return new RunFault(
                "migration " + segment.migration() + " was not begun: " + failure.describe(),
                hint + "Nothing of it has run. Run \"postern up\" again when the way is free, or be more patient:"
                        + " --lock-budget 10m.");
    }

    /** A segment whose transaction was not committed. */
    static RunFault ofCommit(Segment segment, StatementFailure failure) {
        return new RunFault(
                "migration " + segment.migration() + " could not be committed: " + failure.describe(),
                "Its transaction was taken back. Put it right and run \"postern up\" again.");
    }

    /** A step that the plan that is to be run does not have. */
    static RunFault ofUnplanned(PlannedStep step) {
        return new RunFault(
                step.operation().statement().place() + ": " + step.operation().label()
                        + " has come out otherwise than in the plan: now \""
                        + Basis.decision(step).said() + "\"",
                "What stands before it is applied and recorded. Make a new plan with \"postern plan --out FILE\" for the"
                        + " rest, and have it looked at.");
    }

    /** A decision that stops the run. */
    static RunFault of(PlannedStep step) {
        return step.decision().match(new OfDecision(step.operation()));
    }

    private record OfDecision(GuardedOperation operation) implements Decision.Cases<RunFault> {

        @Override
        public RunFault conflict(Decision.Conflict decision) {
            return new RunFault(
                    where() + ": " + operation.label() + " is in conflict: expected " + decision.expected() + ", found "
                            + decision.found(),
                    "Rename or remove what is there, or change the migration; if what is there is right, record it with"
                            + " \"postern adopt --through " + operation.id().migration() + "\".");
        }

        @Override
        public RunFault refuse(Decision.Refuse decision) {
            return new RunFault(where() + ": refused: " + decision.reason(), decision.remedy());
        }

        @Override
        public RunFault apply(Decision.Apply decision) {
            throw new IllegalStateException("a step that is applied stops nothing");
        }

        @Override
        public RunFault alreadyInPlace(Decision.AlreadyInPlace decision) {
            throw new IllegalStateException("a step already in place stops nothing");
        }

        @Override
        public RunFault defer(Decision.Defer decision) {
            throw new IllegalStateException("a deferred step stops nothing");
        }

        private Place where() {
            return operation.statement().place();
        }
    }
}
