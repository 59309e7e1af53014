package dev.postern.domain.run;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.Migration;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.AutomaticName;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.plan.CarriedOver;
import dev.postern.domain.plan.Memory;
import dev.postern.domain.plan.Overtaking;
import dev.postern.domain.plan.Settlement;
import dev.postern.domain.plan.Waiting;
import dev.postern.domain.plan.Work;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
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
        Seq<ParsedScript> asked = through.map(last -> upTo(all, last)).getOrElse(all);
        Ledger ledger = recorded.superseding(
                asked.filter(script -> runsAgain(script, recorded)).map(ParsedScript::id));
        Seq<ParsedScript> toParse = asked.filter(script -> !ledger.isThrough(script.id()) || isChanged(script, ledger));
        Seq<Migration> parsed = scripts.parse(toParse, path).map(migration -> numbered(migration, ledger));
        Seq<ScriptChange> changes = toParse.zip(parsed)
                .flatMap(pair -> change(pair._1(), pair._2(), ledger))
                .toVector();
        Seq<GuardedOperation> ahead = parsed.flatMap(Migration::operations).filter(each -> ledger.isOpen(each.id()));
        Seq<Waiting> waiting = waiting(all, ledger, path);
        Seq<ScriptRecord> unrecorded =
                parsed.filter(migration -> isUnrecorded(migration, ledger)).map(this::record);
        return new PendingWork(
                new Work(
                        waiting,
                        ahead,
                        uncertain(ledger),
                        history(ledger),
                        (operation, text) -> rewritten(operation, text, path)
                                .filter(read -> isNamedAlike(operation, read, session.server())),
                        overtaking(ahead, ledger, path),
                        memory(waiting.map(Waiting::operation), ahead, ledger, session),
                        settlement(waiting.map(Waiting::operation), ledger, session)),
                unrecorded,
                changes,
                ledger);
    }

    /** What was done of migrations behind the first that is ahead. */
    private Seq<Overtaking> overtaking(Seq<GuardedOperation> ahead, Ledger ledger, SearchPath path) {
        Option<MigrationId> first = ahead.map(each -> each.id().migration())
                .reject(MigrationId::isRepeatable)
                .min();
        return first.toVector()
                .flatMap(id -> ledger.entries()
                        .values()
                        .filter(entry -> isInTheDatabase(entry)
                                && !entry.id().migration().isRepeatable()
                                && entry.id().migration().compareTo(id) > 0)
                        .map(entry -> overtaking(entry, path)));
    }

    private static boolean isInTheDatabase(LedgerEntry entry) {
        return entry.outcome() == Outcome.APPLIED
                || entry.outcome() == Outcome.FOUND_IN_PLACE
                || entry.outcome() == Outcome.ADOPTED;
    }

    /** A ledger of an earlier version holds no footprints. */
    private Overtaking overtaking(LedgerEntry entry, SearchPath path) {
        GuardedOperation kept = kept(entry, path);
        return new Overtaking(kept, entry.footprint().equals(Footprint.NONE) ? kept.footprint() : entry.footprint());
    }

    private static Settlement settlement(Seq<GuardedOperation> waiting, Ledger ledger, Session session) {
        Set<QualifiedName> tables = waiting.flatMap(
                        each -> each.footprint().objects().flatMap(ObjectName::relationName))
                .toLinkedSet();
        return new Settlement(
                Settlement.Manner.HARMLESS,
                tables.isEmpty() ? LinkedHashMap.empty() : session.catalog().sizes(tables),
                waiting.filter(each -> wasMissing(each, ledger))
                        .map(GuardedOperation::id)
                        .toLinkedSet());
    }

    /** Whether the ledger says that what an operation is about was not there. */
    private static boolean wasMissing(GuardedOperation operation, Ledger ledger) {
        Seq<String> waitsFor =
                ledger.latest(operation.id()).map(LedgerEntry::waitsFor).getOrElse(Vector.empty());
        return operation
                .operation()
                .target()
                .map(target -> "table " + target.sql())
                .exists(table -> waitsFor.exists(each -> each.equals(table) || each.endsWith(" waits for " + table)));
    }

    private Memory memory(Seq<GuardedOperation> waiting, Seq<GuardedOperation> ahead, Ledger ledger, Session session) {
        return waiting.appendAll(ahead).exists(Memory::concerns)
                ? new Holders(scripts, session.server().searchPath(), ledger, session.catalog()).memory(waiting, ahead)
                : Memory.NONE;
    }

    /** A repeatable script of another text than the one that was run. */
    private static boolean runsAgain(ParsedScript script, Ledger ledger) {
        return script.id().isRepeatable() && isChanged(script, ledger);
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

    /** What waits: as its file has it where the file still does, else as the ledger kept it, if it kept it whole. */
    private Seq<Waiting> waiting(Seq<ParsedScript> all, Ledger ledger, SearchPath path) {
        Seq<LedgerEntry> entries = ledger.waiting();
        Set<MigrationId> concerned =
                entries.map(entry -> entry.id().migration()).toLinkedSet();
        Map<OperationId, GuardedOperation> inFiles = all.filter(script -> concerned.contains(script.id()))
                .flatMap(script -> numbered(scripts.parse(script, path), ledger).operations())
                .toLinkedMap(GuardedOperation::id, each -> each);
        return entries.flatMap(entry -> inFiles.get(entry.id().whole())
                        .flatMap(whole -> asItWaits(whole, entry, ledger, path))
                        .orElse(() -> Option.when(KeptSql.isWhole(entry.sql()), () -> kept(entry, path))))
                .map(each -> new Waiting(each, Vector.empty()));
    }

    /** The statement itself, what it was split into, or what it was rewritten to, whichever the ledger says waits. */
    private Option<GuardedOperation> asItWaits(
            GuardedOperation whole, LedgerEntry entry, Ledger ledger, SearchPath path) {
        Seq<GuardedOperation> forms =
                whole.split().append(whole).filter(form -> form.id().equals(entry.id()));
        Option<GuardedOperation> written = forms.find(
                        form -> KeptSql.of(form.statement()).equals(entry.sql()))
                .orElse(forms.lastOption());
        boolean renamed = CarriedOver.by(entry.reason()).exists(by -> !ledger.isOpen(by));
        return renamed
                ? written.flatMap(form -> rewritten(form, entry.sql(), path)).orElse(written)
                : written;
    }

    /** An operation with another text; what is said about it in comments holds on. */
    private Option<GuardedOperation> rewritten(GuardedOperation operation, String text, SearchPath path) {
        SqlStatement statement = operation
                .statement()
                .part(text, operation.statement().place(), operation.statement().comments());
        Seq<GuardedOperation> read = scripts.parse(operation.id().migration(), Vector.of(statement), path);
        return read.singleOption().map(one -> as(operation, one));
    }

    /** Whether the server gives the same names to what it names itself after tables and columns. */
    private static boolean isNamedAlike(GuardedOperation one, GuardedOperation other, ServerFacts server) {
        return !server.namesNotNulls() || namesOfNotNulls(one).equals(namesOfNotNulls(other));
    }

    private static Seq<Identifier> namesOfNotNulls(GuardedOperation operation) {
        return operation.operation().withoutNulls().map(AutomaticName::ofNotNull);
    }

    private static GuardedOperation as(GuardedOperation operation, GuardedOperation read) {
        return new GuardedOperation(
                        operation.id(),
                        operation.ordinal(),
                        operation.segment(),
                        read.statement(),
                        read.operation(),
                        operation.transactionality(),
                        operation.directives())
                .behind(operation.settings());
    }

    private GuardedOperation kept(LedgerEntry entry, SearchPath path) {
        SqlStatement statement = entry.statement();
        GuardedOperation read = scripts.parse(entry.id().migration(), Vector.of(statement), path)
                .head();
        return new GuardedOperation(
                        entry.id(),
                        entry.ordinal(),
                        read.segment(),
                        statement,
                        read.operation(),
                        read.transactionality(),
                        read.directives())
                .reading(read.path());
    }

    private static Option<ScriptChange> change(ParsedScript script, Migration now, Ledger ledger) {
        if (script.id().isRepeatable() || !isChanged(script, ledger)) {
            return Option.none();
        }
        Set<OperationId> present = now.operations().map(GuardedOperation::id).toLinkedSet();
        Seq<LedgerEntry> gone = ledger.of(script.id())
                .filter(entry -> entry.outcome().standing() != Outcome.Standing.OPEN
                        && !present.contains(entry.id().whole()));
        Seq<GuardedOperation> added = ledger.isThrough(script.id())
                ? now.operations().filter(each -> ledger.latest(each.id()).isEmpty())
                : Vector.empty();
        return gone.isEmpty() && added.isEmpty() ? Option.none() : Option.some(new ScriptChange(script, gone, added));
    }

    private static boolean isChanged(ParsedScript script, Ledger ledger) {
        return ledger.scripts()
                .get(script.id())
                .exists(record -> !record.fingerprint().equals(script.fingerprint()));
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
