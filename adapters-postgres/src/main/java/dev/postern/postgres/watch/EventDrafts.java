package dev.postern.postgres.watch;

import dev.postern.domain.ledger.RunId;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What a run has done and nobody has written down yet. The run adds to it; another thread takes from it. */
final class EventDrafts {

    private static final int MOST_AT_ONCE = 500;

    private Option<RunId> run = Option.none();
    private int total;
    private int done;
    private Seq<EventDraft> waiting = Vector.empty();
    private Option<EventDraft> running = Option.none();

    /**
     * What is to be written at once, about one run.
     *
     * @param running what it is at: an operation, or what lies between operations, such as the locks of a transaction; none
     *     once it has ended
     */
    record Batch(RunId run, int total, Seq<EventDraft> drafts, Option<EventDraft> running) {}

    synchronized void begin(RunId id, String command, int operations, String decisions) {
        run = Option.some(id);
        total = operations;
        done = 0;
        between();
        add(EventDraft.of("begun", command));
        if (operations > 0) {
            add(EventDraft.of("decided", decisions));
        }
    }

    synchronized void start(EventDraft draft) {
        running = Option.some(draft.at(done));
        add(draft);
    }

    /** What has ended before its beginning was written down is written down once. */
    synchronized void finish(EventDraft draft) {
        done++;
        between();
        waiting = waiting.reject(
                each -> each.phase().equals("started") && each.operation().equals(draft.operation()));
        add(draft);
    }

    synchronized void end(String outcome) {
        running = Option.none();
        add(EventDraft.of("ended", outcome));
    }

    /** Takes what there is to be written; of too much the latest. */
    synchronized Option<Batch> take() {
        Seq<EventDraft> taken = waiting.takeRight(MOST_AT_ONCE);
        waiting = Vector.empty();
        return run.map(id -> new Batch(id, total, taken, running));
    }

    /** Before its first statement a transaction takes its locks, and may be held up there. */
    private void between() {
        running = Option.some(EventDraft.of("started", "").at(done));
    }

    private void add(EventDraft draft) {
        waiting = waiting.append(draft.at(done));
    }
}
