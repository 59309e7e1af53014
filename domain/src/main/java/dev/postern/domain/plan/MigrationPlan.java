package dev.postern.domain.plan;

import dev.postern.domain.migration.OperationId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * What a run would do, in order, and why: a value to print, to compare, and to judge before anything runs.
 *
 * @param waiting what would wait at its end, with what it would wait for
 */
public record MigrationPlan(Seq<PlannedStep> steps, Seq<Waiting> waiting) {

    /** The steps that stop the run; a provisional one does not, for it is asked again when it is reached. */
    public Seq<PlannedStep> obstacles() {
        return steps.filter(step -> step.stops() && step.certainty() == PlannedStep.Certainty.DEFINITE);
    }

    /** Each operation's last step: one that is deferred and settled in the same run counts as settled. */
    public Seq<PlannedStep> verdicts() {
        Map<OperationId, PlannedStep> last = LinkedHashMap.empty();
        for (PlannedStep step : steps) {
            last = last.put(step.operation().id(), step);
        }
        return last.values().toVector();
    }
}
