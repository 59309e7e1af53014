package dev.postern.postgres.differential;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.plan.Work;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.Lazy;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.SQLException;

/** Tries the whole catalogue on one server. */
final class MajorRun {

    private final Workbench bench;
    private final Findings findings;

    private MajorRun(Workbench bench) {
        this.bench = bench;
        this.findings = new Findings(bench.major());
    }

    static Findings on(PostgresUnderTest server, Catalogue catalogue) throws SQLException {
        try (Workbench bench = new Workbench(server)) {
            MajorRun run = new MajorRun(bench);
            Map<SetUp, Seq<StatementCase>> bySetUp = LinkedHashMap.empty();
            for (StatementCase each : catalogue.of(server.major())) {
                if (each.transactionality() == Transactionality.OUTSIDE_TRANSACTION) {
                    run.alone(each);
                } else {
                    bySetUp = bySetUp.put(
                            each.setUp(),
                            bySetUp.get(each.setUp()).getOrElse(Vector.empty()).append(each));
                }
            }
            for (SetUp setUp : bySetUp.keySet()) {
                run.together(setUp, bySetUp.get(setUp).get());
            }
            return run.findings;
        }
    }

    private void together(SetUp setUp, Seq<StatementCase> cases) throws SQLException {
        if (!isBuilt(setUp, cases)) {
            return;
        }
        BuiltSetUp built = bench.look();
        Map<StatementCase, Reading> readings = cases.toLinkedMap(each -> each, this::read);
        readings.forEach((tried, reading) ->
                guarded(tried, () -> new PresenceTrial(bench, built, findings, tried, reading).run()));
        Map<StatementCase, Reading> understood = readings.rejectValues(Reading::isOpaque);
        for (SetUpObject object : understood.isEmpty() ? Vector.<SetUpObject>empty() : built.objects()) {
            bench.begin();
            if (bench.run(object.removal()).isEmpty()) {
                withoutInTransaction(understood, object);
            }
            bench.takeBack();
        }
    }

    /** The catalog is read once for all that is tried, as it is for all that is pending. */
    private void withoutInTransaction(Map<StatementCase, Reading> understood, SetUpObject missing) {
        Work all = Reading.together(understood.values().toVector());
        Lazy<Catalog> catalog = Lazy.of(() -> bench.read(all));
        understood.forEach((tried, reading) -> guarded(
                tried, () -> new AbsenceTrials(bench, findings, tried, reading).inTransaction(missing, catalog.get())));
    }

    /** What cannot run in a transaction has a database brought to its set-up anew for every try. */
    private void alone(StatementCase tried) throws SQLException {
        if (!isBuilt(tried.setUp(), Vector.of(tried))) {
            return;
        }
        Reading reading = read(tried);
        BuiltSetUp built = bench.look();
        guarded(tried, () -> new PresenceTrial(bench, built, findings, tried, reading).runForGood());
        for (SetUpObject object : reading.isOpaque() ? Vector.<SetUpObject>empty() : built.objects()) {
            bench.build(tried.setUp());
            if (bench.run(object.removal()).isEmpty()) {
                guarded(tried, () -> new AbsenceTrials(bench, findings, tried, reading).forGood(object));
            }
        }
    }

    private boolean isBuilt(SetUp setUp, Seq<StatementCase> cases) throws SQLException {
        Option<SQLException> refused = bench.build(setUp);
        refused.forEach(error -> cases.forEach(
                each -> findings.differs(each, Check.SERVER, "a set-up that PostgreSQL takes", Workbench.said(error))));
        return refused.isEmpty();
    }

    private Reading read(StatementCase tried) {
        Reading reading = Reading.of(tried.statement(), tried.path());
        if (reading.isOpaque()) {
            findings.isOpaque(tried);
        } else if (reading.isData()) {
            findings.isData(tried);
        }
        if (reading.transactionality() != tried.transactionality()) {
            findings.differs(
                    tried,
                    Check.TRANSACTION,
                    tried.transactionality().toString(),
                    reading.transactionality().toString());
        }
        return reading;
    }

    /** What is tried on the database. */
    private interface Trial {
        void run() throws SQLException;
    }

    /** A bug that throws is a mismatch like others, and what is tried afterwards is tried nevertheless. */
    private void guarded(StatementCase tried, Trial trial) {
        try {
            bench.search(tried.path());
            trial.run();
        } catch (SQLException | RuntimeException bug) {
            findings.differs(tried, Check.READING, "an answer", bug + Broken.where(bug));
        }
    }
}
