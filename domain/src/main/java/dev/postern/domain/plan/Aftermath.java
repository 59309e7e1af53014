package dev.postern.domain.plan;

import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.plan.PlannedStep.Certainty;
import dev.postern.domain.plan.PlannedStep.Phase;

/** What the walk is like once a step is behind it. */
record Aftermath(Walk walk, PlannedStep step) implements Decision.Cases<Walk> {

    @Override
    public Walk apply(Decision.Apply decision) {
        Operation done = step.operation().operation();
        Certainty behind = done.nature() == Nature.OPAQUE ? Certainty.PROVISIONAL : walk.certainty();
        return walk.with(done.project(walk.catalog()), behind, walk.replay());
    }

    @Override
    public Walk alreadyInPlace(Decision.AlreadyInPlace decision) {
        boolean lives = walk.replay() == Walk.Replay.WATCHED
                && step.operation().operation().nature() == Nature.NEW_OBJECT;
        return walk.with(walk.catalog(), walk.certainty(), lives ? Walk.Replay.FORBIDDEN : walk.replay());
    }

    @Override
    public Walk defer(Decision.Defer decision) {
        Walk deferring = walk.deferring(step.operation(), decision.awaits());
        return step.phase() == Phase.CARRIED ? deferring.openAt(walk.open()) : deferring;
    }

    @Override
    public Walk conflict(Decision.Conflict decision) {
        return step.phase() == Phase.SETTLING ? walk.stuckAgain(step) : walk;
    }

    @Override
    public Walk refuse(Decision.Refuse decision) {
        return step.phase() == Phase.SETTLING ? walk.stuckAgain(step) : walk;
    }
}
