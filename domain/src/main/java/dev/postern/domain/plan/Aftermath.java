package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.plan.PlannedStep.Certainty;
import dev.postern.domain.plan.PlannedStep.Phase;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the walk is like once a step is behind it. */
record Aftermath(Walk walk, PlannedStep step) implements Decision.Cases<Walk> {

    @Override
    public Walk apply(Decision.Apply decision) {
        Operation done = step.operation().operation();
        Certainty behind = done.nature() == Nature.OPAQUE ? Certainty.PROVISIONAL : walk.certainty();
        Catalog after = done.project(walk.catalog());
        return walk.having(step.operation(), decision.heldOffBy())
                .with(after, behind)
                .occupied(new Vacancy(walk).filledBy(step.operation(), after));
    }

    @Override
    public Walk alreadyInPlace(Decision.AlreadyInPlace decision) {
        return walk.with(walk.replay().behindFound(step.operation().operation()));
    }

    @Override
    public Walk defer(Decision.Defer decision) {
        Outstanding deferring = walk.left().deferring(step.operation(), decision.awaits());
        return walk.with(
                step.phase() == Phase.CARRIED
                        ? deferring
                        : deferring.openAt(Option.some(step.operation().segment())));
    }

    @Override
    public Walk conflict(Decision.Conflict decision) {
        return stuckIfSettling();
    }

    @Override
    public Walk refuse(Decision.Refuse decision) {
        return stuckIfSettling();
    }

    /** What could not be settled waits on. */
    private Walk stuckIfSettling() {
        return step.phase() == Phase.SETTLING
                ? walk.with(walk.left()
                        .deferring(step.operation(), Vector.empty())
                        .stuckAt(step.operation().id()))
                : walk;
    }
}
