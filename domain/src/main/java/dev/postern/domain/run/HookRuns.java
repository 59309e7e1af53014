package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.plan.Awaited;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Waiting;
import dev.postern.domain.plan.Walk;
import dev.postern.domain.plan.Work;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * Runs hooks. Their statements are decided like those of migrations, against the catalog as it is at that moment: what is
 * so already is left alone, what cannot be done yet is left out this time and said, what is in conflict or refused stops
 * the run. Each statement is a transaction of its own, and nothing of it is recorded: a hook has no history.
 */
final class HookRuns {

    private final Session session;
    private final Hooks hooks;
    private final Policy policy;
    private final FreshReading reading;

    HookRuns(Session session, Hooks hooks, Policy policy) {
        this.session = session;
        this.hooks = hooks;
        this.policy = policy;
        this.reading = new FreshReading(session.catalog());
    }

    /** As far as before, behind the hook of that moment; stopped where it failed. */
    Advance at(HookMoment moment, Advance advance) {
        if (hooks.at(moment).isEmpty() || advance.fault().isDefined()) {
            return advance;
        }
        End end = at(moment);
        Advance after = advance.warned(end.warnings());
        return end.fault().map(after::stopped).getOrElse(() -> after.at(reading.of(after.walk())));
    }

    /** Behind a run that was stopped; what goes wrong now is only told beside the reason for that. */
    Advance afterFailure(Advance advance) {
        return advance.warned(afterFailure());
    }

    /** What there is to say of the hook behind a run that was stopped. */
    Seq<String> afterFailure() {
        End end = at(HookMoment.ON_FAILURE);
        return end.warnings().appendAll(end.fault().map(RunFault::message));
    }

    /** What comes of the hook of that moment, where no way goes on behind it. */
    End at(HookMoment moment) {
        Seq<GuardedOperation> operations = hooks.at(moment);
        return operations.isEmpty() ? End.WELL : run(moment, operations);
    }

    /**
     * What came of hooks, and of what they run around.
     *
     * @param warnings what was left out, and what else there is to say
     */
    record End(Option<RunFault> fault, Seq<String> warnings) {

        static final End WELL = new End(Option.none(), Vector.empty());

        /** Stopped by a fault; gone well where there is none. */
        static End of(Option<RunFault> fault) {
            return new End(fault, Vector.empty());
        }

        /** With what comes next, unless it was stopped. */
        End then(Supplier<End> next) {
            if (fault.isDefined()) {
                return this;
            }
            End end = next.get();
            return end.warned(warnings);
        }

        /** With what was to be said before. */
        private End warned(Seq<String> earlier) {
            return new End(fault, warnings.prependAll(earlier));
        }

        /** With what is to be said after. */
        End alsoSaying(Seq<String> more) {
            return new End(fault, warnings.appendAll(more));
        }
    }

    private End run(HookMoment moment, Seq<GuardedOperation> operations) {
        Work work = new Work(Vector.empty(), operations, LinkedHashSet.empty(), Work.History.RECORDED);
        Walk walk = Walk.of(work, work.read(session.catalog()::read), policy);
        for (Option<PlannedStep> next = walk.next(); next.isDefined(); next = walk.next()) {
            Option<RunFault> fault = fault(next.get());
            if (fault.isDefined()) {
                return new End(fault.map(why -> of(moment, why)), Vector.empty());
            }
            walk = reading.of(walk.after(next.get()));
        }
        return new End(Option.none(), walk.waitingNow().map(each -> leftOut(moment, each)));
    }

    private Option<RunFault> fault(PlannedStep step) {
        if (step.stops()) {
            return Option.some(FaultWording.of(step));
        }
        Option<Decision> refusal = SharedSession.of(session).refusal(step.operation());
        if (step.decision().runs() && refusal.isDefined()) {
            return Option.some(FaultWording.of(step.deciding(refusal.get())));
        }
        return step.decision().runs()
                ? run(step.operation()).map(failure -> FaultWording.of(step.operation(), failure))
                : Option.none();
    }

    private Option<StatementFailure> run(GuardedOperation operation) {
        if (operation.transactionality() == Transactionality.OUTSIDE_TRANSACTION) {
            return session.statements().run(operation.statement());
        }
        session.statements().begin();
        Option<StatementFailure> failure = session.contention()
                .lock(operation.operation().locks())
                .orElse(() -> session.statements().run(operation.statement()));
        if (failure.isDefined()) {
            session.statements().rollback();
            return failure;
        }
        return session.statements().commit();
    }

    /** With the hook that it came from. */
    static RunFault of(HookMoment moment, RunFault fault) {
        return new RunFault("hook " + moment.word() + ": " + fault.message(), fault.remedy());
    }

    private static String leftOut(HookMoment moment, Waiting waiting) {
        return "hook " + moment.word() + " left out this time: "
                + waiting.operation().label() + ", for there is no "
                + waiting.awaits().map(Awaited::describe).mkString(", no ");
    }
}
