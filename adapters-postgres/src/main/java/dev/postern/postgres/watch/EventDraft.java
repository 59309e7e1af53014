package dev.postern.postgres.watch;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.DecisionWords;
import dev.postern.domain.watch.DatabaseSession;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * An event before it is written.
 *
 * @param done how many operations had come to an end by then
 */
record EventDraft(
        String phase,
        Option<String> operation,
        Option<String> kind,
        Option<String> object,
        Option<String> decision,
        Option<Duration> took,
        int done,
        String detail,
        Option<DatabaseSession> blocker) {

    static final String PROGRESS = "progress";

    static EventDraft of(String phase, String detail) {
        return new EventDraft(
                phase,
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                0,
                detail,
                Option.none());
    }

    static EventDraft of(PlannedStep step, String phase) {
        DecisionWords words = DecisionWords.of(step.decision());
        return new EventDraft(
                phase,
                Option.some(step.operation().id().toString()),
                Option.some(step.operation().operation().kind()),
                step.operation().operation().target().map(ObjectName::sql),
                Option.some(words.word()),
                Option.none(),
                0,
                words.waitsFor().isEmpty()
                        ? ""
                        : "waits for " + words.waitsFor().mkString(", "),
                Option.none());
    }

    EventDraft taking(Duration time) {
        return new EventDraft(phase, operation, kind, object, decision, Option.some(time), done, detail, blocker);
    }

    EventDraft at(int count) {
        return new EventDraft(phase, operation, kind, object, decision, took, count, detail, blocker);
    }

    /** Held up by somebody. */
    EventDraft waiting(DatabaseSession holder, String lock) {
        return new EventDraft(
                "waiting", operation, kind, object, decision, Option.none(), done, lock, Option.some(holder));
    }

    /** Going on, so far. */
    EventDraft progressing(String soFar) {
        return new EventDraft(PROGRESS, operation, kind, object, decision, Option.none(), done, soFar, Option.none());
    }
}
