package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Walk;
import dev.postern.domain.plan.Work;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Says what became of every migration. */
record Status(ScriptReader scripts, WorkReader works, TargetDatabase database) {

    /** What the ledger says, and what waits for what by now; changes nothing. */
    RunReport report() {
        Seq<ParsedScript> all = scripts.read();
        try (Session session = database.look()) {
            Ledger ledger = session.ledger().read();
            PendingWork pending = works.read(all, ledger, session, Option.none());
            Work waiting = pending.waitingOnly().work();
            Catalog catalog = waiting.read(session.catalog()::read);
            Seq<String> warnings = new WaitingWarnings(
                            Walk.of(waiting, catalog, Policy.DEFAULT).waitingNow())
                    .sentences()
                    .appendAll(pending.work().lateness());
            Seq<MigrationReport> migrations = new Reports(
                            all,
                            pending.ledger(),
                            Vector.empty(),
                            pending.work().ahead())
                    .all();
            return new RunReports("status", all).report(RunOutcome.DONE, migrations, warnings, Option.none());
        }
    }
}
