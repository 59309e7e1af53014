package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.ParsedScript;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;

/**
 * What is to be taken back, looked at before anything runs.
 *
 * @param scripts the migrations as their files have them
 * @param ledger what the ledger said
 * @param plans how each migration would be taken back, in the order in which that is done
 * @param statements what each of their statements would come to, by migration
 * @param findings what it would come to as a whole
 * @param hooks what would be done with the statements that run around them
 */
record UndoReview(
        DownRequest request,
        Seq<ParsedScript> scripts,
        Ledger ledger,
        Seq<UndoPlan> plans,
        Map<MigrationId, Seq<UndoReport>> statements,
        UndoFindings findings,
        HookVerdicts hooks) {

    /** Why nothing is to run; none where nothing stands in the way. */
    Option<RunFault> obstacle() {
        return findings.fault(request).orElse(() -> RunReports.together(hooks.obstacles()));
    }

    /** What there is to say beside, among that what is left as it is. */
    Seq<String> warnings() {
        return findings.warnings().appendAll(leftAlone());
    }

    /** Repeatable migrations have no state to go back to. */
    private Seq<String> leftAlone() {
        Seq<MigrationId> repeatable = ledger.scripts()
                .keySet()
                .toVector()
                .filter(MigrationId::isRepeatable)
                .filter(id -> request.run().isEmpty())
                .filter(id -> ledger.of(id).exists(entry -> entry.outcome() == Outcome.APPLIED));
        return repeatable.isEmpty()
                ? Vector.empty()
                : Vector.of("repeatable migrations are not taken back: " + repeatable.mkString(", "));
    }

    /** The report where nothing has run. */
    RunReport untouched(RunOutcome outcome, Seq<String> warnings) {
        return report(outcome, ledger, warnings, obstacle())
                .around(hooks.reports(ledger).toJavaList());
    }

    /**
     * The report on the migrations concerned.
     *
     * @param now what the ledger says of them by then
     */
    RunReport report(RunOutcome outcome, Ledger now, Seq<String> warnings, Option<RunFault> fault) {
        return new RunReports("down", scripts).report(outcome, migrations(now), warnings, fault);
    }

    private Seq<MigrationReport> migrations(Ledger now) {
        return new Reports(scripts, now, Vector.empty(), Vector.empty())
                .of(plans.map(UndoPlan::migration).toLinkedSet())
                .map(migration -> migration.undoneBy(statements
                        .get(new MigrationId(migration.id()))
                        .map(Seq::asJava)
                        .getOrElse(List.of())));
    }
}
