package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The reports that one command can end with. */
final class RunReports {

    private final String command;
    private final Seq<ParsedScript> scripts;
    private final Seq<String> beside;

    RunReports(String command, Seq<ParsedScript> scripts) {
        this(command, scripts, Vector.empty());
    }

    private RunReports(String command, Seq<ParsedScript> scripts, Seq<String> beside) {
        this.command = command;
        this.scripts = scripts;
        this.beside = beside;
    }

    String command() {
        return command;
    }

    /** With more to be said beside what waits. */
    RunReports alsoSaying(Seq<String> warnings) {
        return new RunReports(command, scripts, beside.appendAll(warnings));
    }

    /** Applied files are not as they were. */
    RunReport changed(Ledger ledger, Seq<ScriptChange> changes) {
        Seq<RunFault> faults = changes.map(ScriptChange::fault);
        return report(
                RunOutcome.REFUSED,
                new Reports(scripts, ledger, Vector.empty(), Vector.empty()).concerned(),
                Vector.empty(),
                together(faults));
    }

    /** Nothing ran: it was only to plan, or something stood in the way. */
    RunReport planned(Ledger ledger, HookPlan planned, RunOutcome ifNothingObstructs) {
        MigrationPlan plan = planned.plan();
        Seq<RunFault> obstacles =
                planned.hooks().obstacles().appendAll(plan.obstacles().map(FaultWording::of));
        return report(
                        obstacles.isEmpty() ? ifNothingObstructs : RunOutcome.REFUSED,
                        new Reports(scripts, ledger, plan.verdicts(), Vector.empty()).concerned(),
                        new WaitingWarnings(plan.waiting()).sentences().appendAll(beside),
                        together(obstacles))
                .around(planned.hooks().reports(ledger).toJavaList());
    }

    /** Nothing ran, for another plan was asked for. */
    RunReport otherwise(Ledger ledger, MigrationPlan plan, Option<RunFault> why) {
        return report(
                RunOutcome.REFUSED,
                new Reports(scripts, ledger, plan.verdicts(), Vector.empty()).concerned(),
                new WaitingWarnings(plan.waiting()).sentences().appendAll(beside),
                why);
    }

    /** Something ran, to the end or to a fault. */
    RunReport ended(Ledger ledger, MigrationPlan plan, Advance end) {
        Seq<PlannedStep> steps = plan.verdicts().appendAll(end.results().map(StepResult::step));
        Seq<String> blocked = end.results()
                .filter(result -> result.outcome() == Outcome.BLOCKED)
                .map(result -> result.step().operation().label() + " is blocked: " + result.reason());
        return report(
                end.fault().isEmpty() ? RunOutcome.DONE : RunOutcome.FAILED,
                new Reports(scripts, ledger, steps, Vector.empty()).concerned(),
                new WaitingWarnings(end.walk().waitingNow())
                        .sentences()
                        .appendAll(beside)
                        .appendAll(blocked)
                        .appendAll(end.warnings()),
                end.fault());
    }

    RunReport report(
            RunOutcome outcome, Seq<MigrationReport> migrations, Seq<String> warnings, Option<RunFault> fault) {
        return new RunReport(
                command,
                outcome,
                migrations.toJavaList(),
                warnings.toJavaList(),
                fault.toJavaOptional(),
                scripts.flatMap(ParsedScript::convention).headOption().toJavaOptional());
    }

    /** All of them as one; none where there are none. */
    static Option<RunFault> together(Seq<RunFault> faults) {
        return faults.isEmpty()
                ? Option.none()
                : Option.some(new RunFault(
                        faults.map(RunFault::message).distinct().mkString("\n"),
                        faults.map(RunFault::remedy).distinct().mkString("\n")));
    }
}
