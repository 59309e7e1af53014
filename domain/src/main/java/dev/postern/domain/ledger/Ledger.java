package dev.postern.domain.ledger;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * What is known about every operation that a run has met: its latest entry, in the order in which those were appended.
 *
 * @param entries one per operation
 * @param scripts the latest record of every known migration, in the order of the migrations
 * @param byMigration the same entries, those of each migration together
 */
public record Ledger(
        Map<OperationId, LedgerEntry> entries,
        SortedMap<MigrationId, ScriptRecord> scripts,
        Map<MigrationId, Vector<LedgerEntry>> byMigration) {

    public static final Ledger EMPTY = new Ledger(LinkedHashMap.empty(), TreeMap.empty());

    private Ledger(Map<OperationId, LedgerEntry> entries, SortedMap<MigrationId, ScriptRecord> scripts) {
        this(
                entries,
                scripts,
                entries.values().toVector().groupBy(entry -> entry.id().migration()));
    }

    /** Of facts in the order in which they were appended; later ones take the place of earlier ones. */
    public static Ledger of(Seq<LedgerEntry> facts, Seq<ScriptRecord> scripts) {
        java.util.Map<OperationId, LedgerEntry> latest = new java.util.LinkedHashMap<>();
        for (LedgerEntry fact : facts) {
            latest.remove(fact.id());
            latest.put(fact.id(), fact);
        }
        return new Ledger(LinkedHashMap.ofAll(latest), scripts.toSortedMap(ScriptRecord::id, record -> record));
    }

    /** This, once repeatable migrations whose text has changed begin again: nothing of what was done of them counts. */
    public Ledger superseding(Seq<MigrationId> changed) {
        Map<OperationId, LedgerEntry> left = entries;
        for (MigrationId id : changed) {
            for (LedgerEntry entry : of(id)) {
                left = left.put(entry.id(), entry.becoming(Outcome.SUPERSEDED, "", entry.run(), entry.at()));
            }
        }
        return new Ledger(left, scripts);
    }

    /** How many statements of this fingerprint a repeatable migration has left behind with its earlier texts. */
    public int superseded(MigrationId migration, String fingerprint) {
        return byMigration
                .get(migration)
                .getOrElse(Vector.empty())
                .count(entry -> entry.outcome() == Outcome.SUPERSEDED
                        && entry.id().fingerprint().equals(fingerprint));
    }

    /** Whether no run has ever written here. */
    public boolean isEmpty() {
        return entries.isEmpty() && scripts.isEmpty();
    }

    public Option<LedgerEntry> latest(OperationId id) {
        return entries.get(id);
    }

    /** What is deferred or blocked, in the order of the migrations and of the operations in them. */
    public Seq<LedgerEntry> waiting() {
        return entries.values()
                .filter(entry -> entry.outcome().standing() == Outcome.Standing.WAITING)
                .sorted(Comparator.comparing((LedgerEntry entry) -> entry.id().migration())
                        .thenComparing(LedgerEntry::ordinal)
                        .thenComparing(entry -> entry.id().partNumber()));
    }

    /** Whether a run has yet to do something about the operation. */
    public boolean isOpen(OperationId id) {
        return entries.get(id)
                .map(entry -> entry.outcome().standing() == Outcome.Standing.OPEN)
                .getOrElse(true);
    }

    /** The entries of a migration in the order of its operations, without those of earlier texts of a repeatable one. */
    public Seq<LedgerEntry> of(MigrationId migration) {
        return byMigration
                .get(migration)
                .getOrElse(Vector.empty())
                .reject(entry -> entry.outcome() == Outcome.SUPERSEDED)
                .sorted(Comparator.comparing(LedgerEntry::ordinal)
                        .thenComparing(entry -> entry.id().partNumber()))
                .toVector();
    }

    /** Whether nothing of a migration is left for a run to meet: all of it is done, or waits. */
    public boolean isThrough(MigrationId migration) {
        return scripts.get(migration)
                .exists(record -> of(migration)
                                .reject(entry -> entry.id().isPart())
                                .count(entry -> entry.outcome().standing() != Outcome.Standing.OPEN)
                        >= record.operations());
    }

    /** What Postern itself applied, latest first. */
    public Seq<LedgerEntry> appliedLatestFirst() {
        return entries.values()
                .filter(entry -> entry.outcome() == Outcome.APPLIED)
                .toVector()
                .reverse();
    }
}
