package dev.postern.postgres.differential;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.plan.Decision;
import dev.postern.postgres.differential.DesignedDifference.Effect;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.SQLException;

/** Tries a statement where an object was taken away, and judges what comes of it. */
final class AbsenceTrials {

    private final Workbench bench;
    private final Findings findings;
    private final StatementCase tried;
    private final Reading reading;

    AbsenceTrials(Workbench bench, Findings findings, StatementCase tried, Reading reading) {
        this.bench = bench;
        this.findings = findings;
        this.tried = tried;
        this.reading = reading;
    }

    /** Tries it in the transaction that took the object away, and takes it back. */
    void inTransaction(SetUpObject missing, Catalog catalog) throws SQLException {
        bench.mark();
        try {
            Seq<Decision> decisions = reading.decide(catalog);
            AbsenceTrial trial = new AbsenceTrial(tried, missing, decisions, bench.run(tried.sql()));
            if (!trial.isAsForeseen()) {
                judge(trial, trial.refused().isDefined() ? Effect.SOME : effectOfAnother());
            }
        } finally {
            bench.takeBackToMark();
        }
        findings.triedWithoutAnObject();
    }

    /** Tries it where it cannot be taken back. */
    void forGood(SetUpObject missing) throws SQLException {
        Seq<Decision> decisions = reading.decide(bench.read(reading.work()));
        boolean calm = decisions.forAll(AbsenceTrial::runs);
        Seq<String> before = calm ? Vector.empty() : bench.everything();
        Option<SQLException> refused = bench.run(tried.sql());
        AbsenceTrial trial = new AbsenceTrial(tried, missing, decisions, refused);
        if (!trial.isAsForeseen()) {
            judge(trial, refused.isEmpty() && !calm ? effect(before) : Effect.SOME);
        }
        findings.triedWithoutAnObject();
    }

    /** What it changes is only looked at where that matters, so that it is run once more. */
    private Effect effectOfAnother() throws SQLException {
        bench.takeBackToMark();
        bench.mark();
        Seq<String> before = bench.everything();
        bench.run(tried.sql());
        return effect(before);
    }

    private Effect effect(Seq<String> before) throws SQLException {
        return bench.everything().equals(before) ? Effect.NONE : Effect.SOME;
    }

    private void judge(AbsenceTrial trial, Effect effect) {
        for (DesignedDifference difference : DesignedDifference.values()) {
            if (difference.explains(trial, effect)) {
                return;
            }
        }
        findings.differs(tried, Check.ABSENCE, trial.expected(), trial.found());
    }
}
