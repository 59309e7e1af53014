package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.plan.Policy;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.InstantSource;

/** Takes migrations back, or says how they would be. */
final class Down {

    private final ScriptReader scripts;
    private final TargetDatabase database;
    private final ProgressListener listener;
    private final InstantSource clock;

    Down(ScriptReader scripts, TargetDatabase database, ProgressListener listener, InstantSource clock) {
        this.scripts = scripts;
        this.database = database;
        this.listener = listener;
        this.clock = clock;
    }

    /** What {@link #run} would do; changes nothing. */
    RunReport plan(DownRequest request) {
        Seq<ParsedScript> all = scripts.read();
        try (Session session = database.look()) {
            UndoReview review = review(session, all, request);
            return review.untouched(
                    review.obstacle().isEmpty() ? RunOutcome.PLANNED : RunOutcome.REFUSED, review.warnings());
        }
    }

    RunReport run(DownRequest request) {
        Seq<ParsedScript> all = scripts.read();
        try (Session session = database.exclusive(listener)) {
            UndoReview review = review(session, all, request);
            if (review.plans().isEmpty()) {
                return new RunReports("down", all)
                        .report(RunOutcome.DONE, Vector.empty(), Vector.empty(), Option.none());
            }
            return review.obstacle().isDefined()
                    ? review.untouched(RunOutcome.REFUSED, Vector.empty())
                    : takeBack(session, review);
        }
    }

    private RunReport takeBack(Session session, UndoReview review) {
        HookRuns around = new HookRuns(session, hooks(session), Policy.DEFAULT);
        RecordedRun run = RecordedRun.begin(session, listener, clock, "down", Vector.empty());
        HookRuns.End end = new UndoExecution(session, scripts, review.request(), run.id(), listener, clock, around)
                .run(review.plans(), review.ledger());
        run.end(end.fault());
        return review.report(
                end.fault().isEmpty() ? RunOutcome.DONE : RunOutcome.FAILED,
                session.ledger().read(),
                review.warnings().appendAll(end.warnings()),
                end.fault());
    }

    private UndoReview review(Session session, Seq<ParsedScript> all, DownRequest request) {
        Ledger ledger = session.ledger().read();
        Seq<UndoPlan> plans = new UndoPlanner(scripts, session.server().searchPath()).plan(all, ledger, request);
        return new UndoReview(
                request,
                all,
                ledger,
                plans,
                statements(session, plans),
                new UndoObstacles(session, request).findings(plans),
                new HookPlanner(session, hooks(session), Policy.DEFAULT).around(plans));
    }

    private Hooks hooks(Session session) {
        return scripts.hooks(session.server().searchPath());
    }

    /** The statements of each migration, as things are before any of them runs. */
    private static Map<MigrationId, Seq<UndoReport>> statements(Session session, Seq<UndoPlan> plans) {
        Catalog now = session.catalog().read(plans.map(UndoPlan::scope).fold(Scope.EMPTY, Scope::and));
        Map<MigrationId, Seq<UndoReport>> statements = LinkedHashMap.empty();
        for (UndoPlan plan : plans) {
            statements = statements.put(plan.migration(), plan.reports(now));
            now = plan.after(now);
        }
        return statements;
    }
}
