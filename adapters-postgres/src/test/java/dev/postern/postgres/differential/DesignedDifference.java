package dev.postern.postgres.differential;

import dev.postern.domain.operation.Nature;
import io.vavr.collection.Seq;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Where Postern means to decide otherwise than PostgreSQL does, and why. */
enum DesignedDifference {
    ABSENT_IS_DROPPED(
            "What a statement drops and is not there is dropped already; PostgreSQL calls that an error.",
            (trial, effect) -> trial.refused().isDefined() && !trial.isHeldBack() && removes(trial)),
    NOTHING_TO_DO(
            "What a statement is to achieve is so, and running it changes nothing.",
            (trial, effect) -> trial.refused().isEmpty() && !trial.isHeldBack() && effect == Effect.NONE),
    NOT_PASSED_OVER_IN_SILENCE(
            "IF EXISTS and IF NOT EXISTS pass over what is missing or in the way; Postern waits, or says so.",
            (trial, effect) -> trial.refused().isEmpty() && effect == Effect.NONE && saysIfExists(trial));

    private final String reason;
    private final BiPredicate<AbsenceTrial, Effect> rule;

    /** Whether the statement changed anything that a catalog shows. */
    enum Effect {
        NONE,
        SOME
    }

    DesignedDifference(String reason, BiPredicate<AbsenceTrial, Effect> rule) {
        this.reason = reason;
        this.rule = rule;
    }

    String reason() {
        return reason;
    }

    boolean explains(AbsenceTrial trial, Effect effect) {
        return rule.test(trial, effect);
    }

    private static boolean removes(AbsenceTrial trial) {
        Seq<Nature> natures = Reading.of(
                        trial.tried().statement(), trial.tried().path())
                .operations()
                .map(each -> each.operation().nature());
        Seq<Nature> inPlace = trial.decisions()
                .zip(natures)
                .filter(pair -> AbsenceTrial.isInPlace(pair._1()))
                .map(pair -> pair._2());
        return !inPlace.isEmpty()
                && inPlace.forAll(nature -> nature == Nature.REMOVAL_OF_PART || nature == Nature.REMOVAL_OF_WHOLE);
    }

    private static boolean saysIfExists(AbsenceTrial trial) {
        return trial.tried().sql().toLowerCase(Locale.ROOT).matches("(?s).*\\bif\\s+(not\\s+)?exists\\b.*");
    }
}
