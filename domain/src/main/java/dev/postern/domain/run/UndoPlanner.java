package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/** Works out which migrations are to be taken back, and by which statements. */
final class UndoPlanner {

    private final ScriptReader scripts;
    private final SearchPath path;

    UndoPlanner(ScriptReader scripts, SearchPath path) {
        this.scripts = scripts;
        this.path = path;
    }

    /**
     * The migrations to take back, latest first: those above the one to go back to, those of a run as far as they are of
     * it, or the latest one alone. Repeatable ones are left as they are, unless a run is asked for.
     *
     * @throws UnknownTargetException if the migration to go back to is not known, or nothing is left of the run
     */
    Seq<UndoPlan> plan(Seq<ParsedScript> all, Ledger ledger, DownRequest request) {
        Seq<LedgerEntry> chosen =
                request.run().map(run -> ofRun(ledger, run)).getOrElse(() -> ofMigrations(all, ledger, request.to()));
        Set<OperationId> goingWithAWhole = new OwnObjects(scripts, path)
                .concernedBy(latestFirst(ledger, chosen).reverse());
        return chosen.map(entry -> entry.id().migration())
                .distinct()
                .map(id -> plan(
                        all,
                        ledger,
                        id,
                        chosen.filter(entry -> entry.id().migration().equals(id)),
                        goingWithAWhole));
    }

    private static Seq<LedgerEntry> ofMigrations(Seq<ParsedScript> all, Ledger ledger, Option<MigrationId> to) {
        Seq<MigrationId> candidates = ledger.scripts()
                .keySet()
                .toVector()
                .reject(MigrationId::isRepeatable)
                .filter(id -> ledger.of(id).exists(UndoPlanner::isToTakeBack))
                .reverse();
        return to.map(floor -> above(candidates, known(all, ledger, floor)))
                .getOrElse(candidates.take(1))
                .flatMap(id -> ledger.of(id).filter(UndoPlanner::isToTakeBack));
    }

    private static Seq<LedgerEntry> ofRun(Ledger ledger, RunId run) {
        Seq<LedgerEntry> entries = ledger.entries()
                .values()
                .toVector()
                .filter(entry -> entry.run().equals(run) && isToTakeBack(entry))
                .filter(entry -> entry.outcome() != Outcome.SUPERSEDED && entry.outcome() != Outcome.WITHDRAWN);
        if (entries.isEmpty()) {
            throw new UnknownTargetException("nothing that run " + run + " did is left to take back; runs that are: "
                    + ledger.entries()
                            .values()
                            .filter(UndoPlanner::isToTakeBack)
                            .map(LedgerEntry::run)
                            .distinct()
                            .mkString(", "));
        }
        return entries.sorted(
                Comparator.comparing((LedgerEntry entry) -> entry.id().migration())
                        .reversed()
                        .thenComparing(LedgerEntry::ordinal));
    }

    private UndoPlan plan(
            Seq<ParsedScript> all,
            Ledger ledger,
            MigrationId id,
            Seq<LedgerEntry> entries,
            Set<OperationId> goingWithAWhole) {
        boolean whole = ledger.of(id).filter(UndoPlanner::isToTakeBack).forAll(entries::contains);
        return all.find(script -> script.id().equals(id) && script.down().isDefined())
                .filter(script -> whole)
                .map(script -> scripts.parseDown(script, path))
                .filter(statements -> !statements.isEmpty())
                .map(statements ->
                        new UndoPlan(id, entries, statements, Vector.empty(), Vector.empty(), LinkedHashSet.empty()))
                .getOrElse(() -> byInverses(id, entries, latestFirst(ledger, entries), goingWithAWhole));
    }

    private UndoPlan byInverses(
            MigrationId id, Seq<LedgerEntry> entries, Seq<LedgerEntry> applied, Set<OperationId> goingWithAWhole) {
        Seq<SqlStatement> statements = applied.flatMap(entry -> entry.inverse().match(new InverseStatements(entry)));
        Seq<LedgerEntry> alone = applied.reject(entry -> goingWithAWhole.contains(entry.id()));
        Seq<String> irreversible = alone.flatMap(entry -> entry.inverse().match(new Irreversibility(entry)));
        Seq<String> lost = alone.flatMap(entry -> entry.inverse().match(new LostForGood(entry)));
        Set<SqlStatement> dispensable = applied.filter(entry -> goingWithAWhole.contains(entry.id()))
                .flatMap(entry -> entry.inverse().match(new InverseStatements(entry)))
                .toLinkedSet();
        return new UndoPlan(id, entries, scripts.parse(id, statements, path), irreversible, lost, dispensable);
    }

    /**
     * What was applied of them, and what was begun and may have been, the latest first: what is there of that is ours,
     * whether it was finished or not.
     */
    private static Seq<LedgerEntry> latestFirst(Ledger ledger, Seq<LedgerEntry> chosen) {
        Set<OperationId> ids = chosen.map(LedgerEntry::id).toSet();
        return ledger.entries()
                .values()
                .toVector()
                .reverse()
                .filter(entry ->
                        entry.outcome() == Outcome.APPLIED || entry.outcome().isUncertain())
                .filter(entry -> ids.contains(entry.id()));
    }

    private static boolean isToTakeBack(LedgerEntry entry) {
        return entry.outcome().isUncertain()
                || (entry.outcome() != Outcome.ADOPTED && entry.outcome().standing() != Outcome.Standing.OPEN);
    }

    private static Seq<MigrationId> above(Seq<MigrationId> candidates, MigrationId floor) {
        return candidates.takeWhile(id -> id.compareTo(floor) > 0);
    }

    private static MigrationId known(Seq<ParsedScript> all, Ledger ledger, MigrationId floor) {
        return all.map(ParsedScript::id)
                .appendAll(ledger.scripts().keySet())
                .find(id -> id.samePlaceAs(floor))
                .orElse(() -> floor.samePlaceAs(new MigrationId("0")) ? Option.some(floor) : Option.none())
                .getOrElseThrow(() -> new UnknownTargetException(
                        "there is no migration " + floor + " to go back to; 0 goes back to before the first"));
    }
}
