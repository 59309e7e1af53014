package dev.postern.domain.plan;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Transactionality;

/** One operation and what is decided about it. */
public record PlannedStep(GuardedOperation operation, Decision decision, Phase phase, Certainty certainty) {

    /** When its turn comes. */
    public enum Phase {
        /** In the order of its migration. */
        IN_ORDER,
        /** It was deferred, and what it waited for has come. */
        SETTLING,
        /** It was deferred, and what it was to touch is dropped for good. */
        MOOT,
        /** It is deferred, and what it is to touch is called otherwise from the next operation on. */
        CARRIED
    }

    /** How far the decision can be trusted. */
    public enum Certainty {
        DEFINITE,
        /** It stands behind an operation whose effects are not known, and is asked again when it is reached. */
        PROVISIONAL
    }

    /** Whether the decision stops the run. */
    public boolean stops() {
        return phase == Phase.IN_ORDER && decision.stops();
    }

    /** Whether it runs a statement that cannot run in a transaction. */
    public boolean standsAlone() {
        return operation.transactionality() == Transactionality.OUTSIDE_TRANSACTION && decision.runs();
    }

    /** The same with another decision in place of this one. */
    public PlannedStep deciding(Decision other) {
        return new PlannedStep(operation, other, phase, certainty);
    }
}
