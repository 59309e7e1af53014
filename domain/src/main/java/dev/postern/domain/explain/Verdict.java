package dev.postern.domain.explain;

import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.DecisionWords;
import java.util.List;

/**
 * What would be done with a statement on a certain database, were it to run there now behind those before it.
 *
 * @param decision {@code apply}, {@code already-in-place}, {@code defer}, {@code conflict} or {@code refuse}
 * @param provisional whether it would be decided again when it is reached
 * @param waitsFor what it would wait for
 * @param reason why: evidence, what is missing, expected and found
 */
public record Verdict(String decision, boolean provisional, List<String> waitsFor, String reason) {

    public Verdict {
        waitsFor = List.copyOf(waitsFor);
    }

    static Verdict of(PlannedStep step) {
        DecisionWords words = DecisionWords.of(step.decision());
        return new Verdict(
                words.word(),
                step.certainty() == PlannedStep.Certainty.PROVISIONAL,
                words.waitsFor().toJavaList(),
                words.reason());
    }
}
