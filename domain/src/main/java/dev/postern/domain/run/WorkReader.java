package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.Migration;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.plan.Memory;
import dev.postern.domain.plan.Waiting;
import dev.postern.domain.plan.Work;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.InstantSource;

/** Finds what is left to do: what the ledger says waits, and what it does not know yet. */
final class WorkReader {

    private final ScriptReader scripts;
    private final InstantSource clock;

    WorkReader(ScriptReader scripts, InstantSource clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /**
     * What is left to do.
     *
     * @param through the last migration to look at; none for all
     * @throws UnknownTargetException if there is no such migration
     */
    PendingWork read(Seq<ParsedScript> all, Ledger recorded, Session session, Option<MigrationId> through) {
        SearchPath path = session.server().searchPath();
        OperationTexts texts = new OperationTexts(scripts, path);
        Seq<ParsedScript> asked = through.map(last -> upTo(all, last)).getOrElse(all);
        Ledger ledger = recorded.superseding(
                asked.filter(script -> runsAgain(script, recorded)).map(ParsedScript::id));
        Seq<ParsedScript> toParse =
                asked.filter(script -> !ledger.isThrough(script.id()) || ScriptChange.isIn(script, ledger));
        Seq<Migration> parsed = scripts.parse(toParse, path).map(migration -> numbered(migration, ledger));
        Seq<ScriptChange> changes = toParse.zip(parsed)
                .flatMap(pair -> ScriptChange.of(pair._1(), pair._2(), ledger))
                .toVector();
        Seq<GuardedOperation> ahead = parsed.flatMap(Migration::operations).filter(each -> ledger.isOpen(each.id()));
        FiledOperations filed = new FiledOperations(scripts, texts, ledger);
        Seq<GuardedOperation> waiting = new WaitingOperations(filed, texts, ledger).in(all);
        Seq<ScriptRecord> unrecorded =
                parsed.filter(migration -> isUnrecorded(migration, ledger)).map(this::record);
        return new PendingWork(
                new Work(
                        waiting.map(each -> new Waiting(each, Vector.empty())),
                        ahead,
                        uncertain(ledger),
                        history(ledger),
                        (operation, text) -> texts.rewritten(operation, text)
                                .filter(read -> session.server().namesAlike(operation, read)),
                        new OvertakingOperations(texts, ledger).of(ahead),
                        memory(waiting, ahead, ledger, session),
                        new SettlementReading(session.catalog(), ledger).of(waiting, ahead),
                        new LateOperations(filed, texts, ledger, session.catalog()).to(waiting, all)),
                unrecorded,
                changes,
                ledger);
    }

    private Memory memory(Seq<GuardedOperation> waiting, Seq<GuardedOperation> ahead, Ledger ledger, Session session) {
        return waiting.appendAll(ahead).exists(Memory::concerns)
                ? new Holders(scripts, session.server().searchPath(), ledger, session.catalog()).memory(waiting, ahead)
                : Memory.NONE;
    }

    /** A repeatable script of another text than the one that was run. */
    private static boolean runsAgain(ParsedScript script, Ledger ledger) {
        return script.id().isRepeatable() && ScriptChange.isIn(script, ledger);
    }

    /** Statements of a repeatable migration are counted on from those of its earlier texts that read the same. */
    static Migration numbered(Migration migration, Ledger ledger) {
        return migration.id().isRepeatable()
                ? migration.renaming(id -> id.later(ledger.superseded(id.migration(), id.fingerprint())))
                : migration;
    }

    ScriptRecord record(Migration migration) {
        return new ScriptRecord(
                migration.id(),
                migration.name(),
                migration.fingerprint(),
                migration.operations().size(),
                clock.instant());
    }

    private static boolean isUnrecorded(Migration migration, Ledger ledger) {
        return !ledger.scripts()
                .get(migration.id())
                .exists(record -> record.fingerprint().equals(migration.fingerprint()));
    }

    private static Set<OperationId> uncertain(Ledger ledger) {
        return ledger.entries()
                .values()
                .filter(entry -> entry.outcome().isUncertain())
                .map(LedgerEntry::id)
                .toLinkedSet();
    }

    private static Work.History history(Ledger ledger) {
        return ledger.isEmpty() ? Work.History.NONE : Work.History.RECORDED;
    }

    private static Seq<ParsedScript> upTo(Seq<ParsedScript> all, MigrationId last) {
        return all.find(script -> script.id().samePlaceAs(last))
                .map(found -> all.filter(script -> script.id().compareTo(found.id()) <= 0))
                .getOrElseThrow(() -> new UnknownTargetException("there is no migration " + last + "; there are "
                        + all.map(ParsedScript::id).mkString(", ")));
    }
}
