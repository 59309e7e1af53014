package dev.postern.postgres.differential;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.plan.Decision;
import dev.postern.postgres.differential.DesignedDifference.Effect;
import dev.postern.postgres.testing.PostgresUnderTest;
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
        Map<StatementCase, Reading> readings = cases.toLinkedMap(each -> each, this::read);
        for (StatementCase each : cases) {
            guarded(
                    each,
                    () -> new PresenceTrial(
                                    bench, findings, each, readings.get(each).get())
                            .run());
        }
        for (SetUpObject object : bench.objects()) {
            bench.begin();
            if (bench.run(object.removal()).isEmpty()) {
                for (StatementCase each : cases) {
                    withoutInTransaction(each, readings.get(each).get(), object);
                }
            }
            bench.takeBack();
        }
    }

    private boolean isBuilt(SetUp setUp, Seq<StatementCase> cases) throws SQLException {
        Option<SQLException> refused = bench.build(setUp);
        refused.forEach(error -> cases.forEach(
                each -> findings.differs(each, Check.SERVER, "a set-up that PostgreSQL takes", Workbench.said(error))));
        return refused.isEmpty();
    }

    private void withoutInTransaction(StatementCase tried, Reading reading, SetUpObject missing) throws SQLException {
        if (reading.isOpaque()) {
            return;
        }
        bench.mark();
        guarded(tried, () -> without(tried, reading, missing));
        bench.takeBackToMark();
    }

    /** What cannot run in a transaction has a database brought to its set-up anew for every try. */
    private void alone(StatementCase tried) throws SQLException {
        if (!isBuilt(tried.setUp(), Vector.of(tried))) {
            return;
        }
        Reading reading = read(tried);
        Seq<SetUpObject> objects = bench.objects();
        guarded(tried, () -> new PresenceTrial(bench, findings, tried, reading).runForGood());
        for (SetUpObject object : reading.isOpaque() ? Vector.<SetUpObject>empty() : objects) {
            bench.build(tried.setUp());
            if (bench.run(object.removal()).isEmpty()) {
                guarded(tried, () -> without(tried, reading, object));
            }
        }
    }

    private Reading read(StatementCase tried) {
        Reading reading = Reading.of(tried.statement());
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

    private void without(StatementCase tried, Reading reading, SetUpObject missing) throws SQLException {
        Seq<Decision> decisions = reading.decide(bench.read(reading.scope()));
        boolean calm = decisions.forAll(AbsenceTrial::runs);
        Seq<String> before = calm ? Vector.empty() : bench.everything();
        Option<SQLException> refused = bench.run(tried.sql());
        findings.triedWithoutAnObject();
        AbsenceTrial trial = new AbsenceTrial(tried, missing, decisions, refused);
        if (trial.isAsForeseen()) {
            return;
        }
        Effect effect = refused.isEmpty() && !calm && bench.everything().equals(before) ? Effect.NONE : Effect.SOME;
        for (DesignedDifference difference : DesignedDifference.values()) {
            if (difference.explains(trial, effect)) {
                return;
            }
        }
        findings.differs(tried, Check.ABSENCE, trial.expected(), trial.found());
    }

    /** What is tried on the database. */
    private interface Trial {
        void run() throws SQLException;
    }

    /** A bug that throws is a mismatch like others, and what is tried afterwards is tried nevertheless. */
    private void guarded(StatementCase tried, Trial trial) {
        try {
            trial.run();
        } catch (SQLException | RuntimeException bug) {
            findings.differs(tried, Check.READING, "an answer", bug.toString());
        }
    }
}
