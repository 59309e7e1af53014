package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Works out which migrations are to be taken back, and by which statements. */
final class UndoPlanner {

    private final ScriptReader scripts;
    private final SearchPath path;

    UndoPlanner(ScriptReader scripts, SearchPath path) {
        this.scripts = scripts;
        this.path = path;
    }

    /**
     * The migrations to take back, latest first: those above the one to go back to, or the latest one alone. Repeatable
     * ones are left as they are.
     *
     * @throws UnknownTargetException if the migration to go back to is not known
     */
    Seq<UndoPlan> plan(Seq<ParsedScript> all, Ledger ledger, Option<MigrationId> to) {
        Seq<MigrationId> candidates = ledger.scripts()
                .keySet()
                .toVector()
                .reject(MigrationId::isRepeatable)
                .filter(id -> ledger.of(id).exists(UndoPlanner::isToTakeBack))
                .reverse();
        Seq<MigrationId> chosen =
                to.map(floor -> above(candidates, known(all, ledger, floor))).getOrElse(candidates.take(1));
        Set<OperationId> goingWithAWhole = goingWithAWhole(ledger, chosen.toLinkedSet());
        return chosen.map(id -> plan(all, ledger, id, goingWithAWhole));
    }

    /** What need not be taken back on its own, for it was done to something that goes as a whole. */
    private Set<OperationId> goingWithAWhole(Ledger ledger, Set<MigrationId> chosen) {
        return new OwnObjects(scripts, path)
                .concernedBy(ledger.appliedLatestFirst()
                        .filter(entry -> chosen.contains(entry.id().migration()))
                        .reverse());
    }

    private UndoPlan plan(Seq<ParsedScript> all, Ledger ledger, MigrationId id, Set<OperationId> goingWithAWhole) {
        Seq<LedgerEntry> entries = ledger.of(id).filter(UndoPlanner::isToTakeBack);
        return all.find(script -> script.id().equals(id) && script.down().isDefined())
                .map(script -> scripts.parseDown(script, path))
                .filter(statements -> !statements.isEmpty())
                .map(statements -> new UndoPlan(
                        id, entries, statements, Vector.empty(), Vector.empty(), LinkedHashSet.empty()))
                .getOrElse(() -> byInverses(id, entries, ledger, goingWithAWhole));
    }

    private UndoPlan byInverses(
            MigrationId id, Seq<LedgerEntry> entries, Ledger ledger, Set<OperationId> goingWithAWhole) {
        Seq<LedgerEntry> applied = ledger.appliedLatestFirst()
                .filter(entry -> entry.id().migration().equals(id));
        Seq<SqlStatement> statements = applied.flatMap(entry -> entry.inverse().match(new InverseStatements(entry)));
        Seq<String> irreversible = applied.reject(entry -> goingWithAWhole.contains(entry.id()))
                .flatMap(entry -> entry.inverse().match(new Irreversibility(entry)));
        Seq<String> lost = applied.reject(entry -> goingWithAWhole.contains(entry.id()))
                .flatMap(entry -> entry.inverse().match(new LostForGood(entry)));
        Set<SqlStatement> dispensable = applied.filter(entry -> goingWithAWhole.contains(entry.id()))
                .flatMap(entry -> entry.inverse().match(new InverseStatements(entry)))
                .toLinkedSet();
        return new UndoPlan(id, entries, scripts.parse(id, statements, path), irreversible, lost, dispensable);
    }

    private static boolean isToTakeBack(LedgerEntry entry) {
        return entry.outcome() != Outcome.ADOPTED && entry.outcome().standing() != Outcome.Standing.OPEN;
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

    private record InverseStatements(LedgerEntry entry) implements Inverse.Cases<Seq<SqlStatement>> {
        @Override
        public Seq<SqlStatement> statements(Inverse.Statements inverse) {
            return inverse.sql().map(sql -> new SqlStatement(sql, entry.place(), Vector.empty()));
        }

        @Override
        public Seq<SqlStatement> irreversible(Inverse.Irreversible inverse) {
            return Vector.empty();
        }

        @Override
        public Seq<SqlStatement> nothing(Inverse.Nothing inverse) {
            return Vector.empty();
        }
    }

    private record LostForGood(LedgerEntry entry) implements Inverse.Cases<Seq<String>> {
        @Override
        public Seq<String> statements(Inverse.Statements inverse) {
            return inverse.lost().map(what -> what + " (by " + entry.id() + ", " + entry.kind() + ")");
        }

        @Override
        public Seq<String> irreversible(Inverse.Irreversible inverse) {
            return Vector.empty();
        }

        @Override
        public Seq<String> nothing(Inverse.Nothing inverse) {
            return Vector.empty();
        }
    }

    private record Irreversibility(LedgerEntry entry) implements Inverse.Cases<Seq<String>> {
        @Override
        public Seq<String> statements(Inverse.Statements inverse) {
            return Vector.empty();
        }

        @Override
        public Seq<String> irreversible(Inverse.Irreversible inverse) {
            return Vector.of(
                    entry.id() + " (" + entry.kind() + " " + entry.object().getOrElse("") + "): " + inverse.reason());
        }

        @Override
        public Seq<String> nothing(Inverse.Nothing inverse) {
            return Vector.empty();
        }
    }
}
