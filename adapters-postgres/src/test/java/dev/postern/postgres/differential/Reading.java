package dev.postern.postgres.differential;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.Directives;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Planner;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Work;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What Postern makes of one statement. */
record Reading(Seq<GuardedOperation> operations) {

    private static final PgSqlAnalyzer ANALYZER = new PgSqlAnalyzer();
    private static final MigrationId MIGRATION = new MigrationId("1");

    static Reading of(SqlStatement statement, SearchPath path) {
        return new Reading(ANALYZER.analyze(Vector.of(Vector.of(statement)), path)
                .zipWithIndex()
                .map(pair -> guarded(pair._1(), pair._2() + 1)));
    }

    /** With its names looked up. */
    Reading in(Catalog catalog) {
        return new Reading(operations.map(each -> each.in(catalog)));
    }

    /** What a run has before it that has only this. */
    Work work() {
        return work(operations);
    }

    /** The same of several, as if a run had all of them before it. */
    static Work together(Seq<Reading> readings) {
        return work(readings.flatMap(Reading::operations));
    }

    private static Work work(Seq<GuardedOperation> operations) {
        return new Work(Vector.empty(), operations, LinkedHashSet.empty(), Work.History.RECORDED);
    }

    /** What a run that has only this before it would do. */
    Seq<Decision> decide(Catalog catalog) {
        return new Planner().plan(work(), catalog, Policy.DEFAULT).verdicts().map(PlannedStep::decision);
    }

    /** What would be run of it by a run that has only this before it. */
    Seq<GuardedOperation> running(Catalog catalog) {
        Work work = new Work(Vector.empty(), operations, LinkedHashSet.empty(), Work.History.RECORDED);
        return new Planner()
                .plan(work, catalog, Policy.DEFAULT)
                .steps()
                .filter(step -> step.decision().runs())
                .map(PlannedStep::operation);
    }

    boolean isOpaque() {
        return operations.exists(each -> each.operation().nature() == Nature.OPAQUE);
    }

    boolean isData() {
        return operations.forAll(each -> each.operation().nature() == Nature.DATA);
    }

    Transactionality transactionality() {
        return operations.exists(each -> each.transactionality() == Transactionality.OUTSIDE_TRANSACTION)
                ? Transactionality.OUTSIDE_TRANSACTION
                : Transactionality.TRANSACTIONAL;
    }

    LockStrength lock() {
        return operations.map(each -> each.operation().lock()).max().get();
    }

    Locks locks() {
        return operations.map(each -> each.operation().locks()).fold(Locks.NONE, Locks::and);
    }

    private static GuardedOperation guarded(Analyzed analyzed, int ordinal) {
        OperationId id =
                new OperationId(MIGRATION, analyzed.statement().fingerprint().brief(), ordinal);
        return new GuardedOperation(
                        id,
                        ordinal,
                        new Segment(MIGRATION, 0),
                        analyzed.statement(),
                        analyzed.operation(),
                        analyzed.operation().transactionality(),
                        Directives.NONE)
                .reading(analyzed.path());
    }
}
