package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.SessionSetting;
import dev.postern.domain.migration.SessionSettings;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Runs the statements of steps under the settings of their places: what a script sets before a statement counts for it,
 * also where an earlier run has set it, or where the statement is done later than its place in the script.
 */
record PlacedStatements(StatementRunner statements) {

    /** Runs the statement of a step in a session that is set for a script; none if it went well. */
    Option<StatementFailure> run(ScriptSession script, PlannedStep step, Decision.Apply decision) {
        GuardedOperation operation = step.operation();
        if (step.phase() != PlannedStep.Phase.IN_ORDER) {
            return statements.settle(
                    operation.statement(),
                    script.borrowingFor(operation),
                    Bracket.holdingOff(decision.heldOff(), operation.statement()));
        }
        return establish(script.lackingFor(operation), operation.statement())
                .orElse(() -> decision.trust() == Decision.Apply.Trust.TO_BE_SEEN
                        ? statements.attempt(operation.statement())
                        : statements.run(operation.statement()));
    }

    private Option<StatementFailure> establish(SessionSettings lacking, SqlStatement before) {
        Seq<String> texts = lacking.ofSession()
                .values()
                .map(SessionSetting::forSession)
                .appendAll(lacking.ofTransaction().values().map(SessionSetting::forTransaction))
                .toVector();
        return texts.toStream()
                .map(text -> before.part(text, before.place(), Vector.empty()))
                .flatMap(statements::run)
                .headOption();
    }
}
