package dev.postern.domain.run;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.Optional;

/** Puts together what a command reports: what was decided, and what the ledger says afterwards. */
final class Reports {

    private final Seq<ParsedScript> scripts;
    private final Map<MigrationId, String> names;
    private final Ledger ledger;
    private final Map<OperationId, PlannedStep> steps;
    private final Map<MigrationId, Vector<GuardedOperation>> operations;

    /**
     * Of what a command met.
     *
     * @param steps what was decided in it, one or more per operation
     * @param known operations of the scripts that nothing was decided about
     */
    Reports(Seq<ParsedScript> scripts, Ledger ledger, Seq<PlannedStep> steps, Seq<GuardedOperation> known) {
        this.scripts = scripts;
        this.names = scripts.reverse().toMap(ParsedScript::id, ParsedScript::name);
        this.ledger = ledger;
        this.steps = steps.toMap(step -> step.operation().id(), step -> step);
        this.operations = known.appendAll(steps.map(PlannedStep::operation))
                .toVector()
                .groupBy(each -> each.id().migration());
    }

    /** The migrations that something was decided about, and those in which something waits. */
    Seq<MigrationReport> concerned() {
        Set<MigrationId> ids = steps.keySet()
                .map(OperationId::migration)
                .addAll(ledger.waiting().map(entry -> entry.id().migration()));
        return TreeSet.ofAll(ids).toVector().map(this::report);
    }

    /** Every migration that there is a script of, and every other of which something is in the database. */
    Seq<MigrationReport> all() {
        Set<MigrationId> kept =
                ledger.scripts().keySet().filter(id -> !ledger.of(id).forAll(Reports::isOpen));
        return TreeSet.ofAll(scripts.map(ParsedScript::id))
                .addAll(kept)
                .toVector()
                .map(this::report);
    }

    /** Certain migrations, in order. */
    Seq<MigrationReport> of(Set<MigrationId> ids) {
        return TreeSet.ofAll(ids).toVector().map(this::report);
    }

    private MigrationReport report(MigrationId id) {
        Seq<LedgerEntry> entries = ledger.isThrough(id) ? ledger.of(id).reject(Reports::isOpen) : ledger.of(id);
        Map<OperationId, GuardedOperation> met =
                operations.get(id).getOrElse(Vector.empty()).toMap(each -> each.id(), each -> each);
        Map<OperationId, OperationReport> reports =
                entries.toMap(LedgerEntry::id, this::of).merge(met.mapValues(this::of), (recorded, decided) -> decided);
        return new MigrationReport(
                id.value(),
                name(id),
                state(id, reports.keySet()),
                reports.values()
                        .sorted(Comparator.comparing(OperationReport::ordinal).thenComparing(OperationReport::id))
                        .toJavaList());
    }

    private OperationReport of(LedgerEntry entry) {
        boolean waits = entry.outcome().standing() == Outcome.Standing.WAITING;
        return new OperationReport(
                entry.id().toString(),
                entry.ordinal(),
                entry.place().file(),
                entry.place().line(),
                entry.kind(),
                entry.object().toJavaOptional(),
                entry.sql(),
                waits ? Optional.of("defer") : Optional.empty(),
                false,
                Optional.of(entry.outcome().word()),
                entry.waitsFor().toJavaList(),
                entry.reason(),
                Optional.of(entry.at()));
    }

    private OperationReport of(GuardedOperation operation) {
        Option<LedgerEntry> entry = ledger.latest(operation.id());
        Option<PlannedStep> step = steps.get(operation.id());
        Option<DecisionWords> words = step.map(PlannedStep::decision).map(DecisionWords::of);
        String recorded = entry.map(LedgerEntry::reason).getOrElse("");
        boolean isDone = entry.exists(each -> each.outcome() == Outcome.APPLIED);
        return new OperationReport(
                operation.id().toString(),
                operation.ordinal(),
                operation.statement().place().file(),
                operation.statement().place().line(),
                operation.operation().kind(),
                operation.operation().target().map(ObjectName::sql).toJavaOptional(),
                KeptSql.of(operation.statement()),
                words.map(DecisionWords::word).toJavaOptional(),
                step.exists(each -> each.certainty() == PlannedStep.Certainty.PROVISIONAL),
                entry.map(each -> each.outcome().word()).toJavaOptional(),
                words.map(DecisionWords::waitsFor).getOrElse(Vector.empty()).toJavaList(),
                words.map(DecisionWords::reason)
                        .filter(reason -> !reason.isEmpty() && !isDone)
                        .getOrElse(recorded),
                entry.map(LedgerEntry::at).toJavaOptional());
    }

    private MigrationState state(MigrationId id, Set<OperationId> operations) {
        Seq<LedgerEntry> entries = operations.toVector().flatMap(ledger::latest);
        boolean through = operations.forAll(each -> !ledger.isOpen(each))
                && ledger.scripts().containsKey(id);
        if (entries.exists(entry -> entry.outcome() == Outcome.UNDONE) && entries.forAll(Reports::isOpen)) {
            return MigrationState.UNDONE;
        }
        if (!ledger.scripts().containsKey(id) || (!operations.isEmpty() && entries.forAll(Reports::isOpen))) {
            return MigrationState.PENDING;
        }
        if (!through || entries.exists(entry -> entry.outcome().standing() == Outcome.Standing.WAITING)) {
            return MigrationState.PARTIAL;
        }
        return !entries.isEmpty() && entries.forAll(entry -> entry.outcome() == Outcome.ADOPTED)
                ? MigrationState.ADOPTED
                : MigrationState.APPLIED;
    }

    private static boolean isOpen(LedgerEntry entry) {
        return entry.outcome().standing() == Outcome.Standing.OPEN;
    }

    private String name(MigrationId id) {
        return names.get(id)
                .orElse(() -> ledger.scripts().get(id).map(ScriptRecord::name))
                .getOrElse("");
    }
}
