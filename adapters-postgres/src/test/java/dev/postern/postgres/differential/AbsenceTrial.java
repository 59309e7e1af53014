package dev.postern.postgres.differential;

import dev.postern.domain.plan.Decision;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.SQLException;

/**
 * Tries a statement where one object is missing that was there: Postern is to run it just when PostgreSQL takes it, but
 * for the differences that are by design.
 */
record AbsenceTrial(StatementCase tried, SetUpObject missing, Seq<Decision> decisions, Option<SQLException> refused) {

    /** Whether it is run, by a decision that does not leave it to be seen if it can be. */
    static boolean runs(Decision decision) {
        return decision.equals(new Decision.Apply(Decision.Apply.Trust.KNOWN));
    }

    /** Whether nothing is left to do. */
    static boolean isInPlace(Decision decision) {
        return !decision.runs() && !decision.waits() && !decision.stops();
    }

    boolean isAsForeseen() {
        return refused.isDefined() ? isHeldBack() : !isHeldBack() && decisions.exists(AbsenceTrial::runs);
    }

    /** Whether some of it waits or stops the run. */
    boolean isHeldBack() {
        return decisions.exists(decision -> decision.waits() || decision.stops());
    }

    String found() {
        return "without " + missing + ": " + decisions.mkString(", ");
    }

    String expected() {
        return refused.map(error -> "not to run, for PostgreSQL says " + Workbench.said(error))
                .getOrElse("apply, for PostgreSQL runs it");
    }
}
