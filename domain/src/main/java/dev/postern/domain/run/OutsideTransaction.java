package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Walk;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Runs statements that cannot run in a transaction: the ledger says before that one is begun, and the catalog is asked
 * afterwards.
 */
final class OutsideTransaction {

    private final Session session;
    private final Journal journal;
    private final Strangers strangers;
    private final FreshReading reading;

    OutsideTransaction(Session session, Journal journal) {
        this.session = session;
        this.journal = journal;
        this.strangers = new Strangers(session);
        this.reading = new FreshReading(session.catalog());
    }

    /**
     * With a step taken of which the plan says that it runs; or as it was, with what the server says now, where it is
     * to be decided anew.
     */
    Advance run(Advance advance, PlannedStep step) {
        PlannedStep judged = judged(step);
        if (judged.decision().stops()) {
            return refused(advance, judged);
        }
        Advance known = journal.withScript(advance, step);
        Catalog before = reading.of(known.walk()).catalog();
        Either<StatementFailure, Leftovers.Found> cleared =
                session.leftovers().clearFor(step.operation().operation(), before);
        return cleared.contains(Leftovers.Found.NOTHING) ? take(known, step, before) : decideAnew(known, step, cleared);
    }

    /** By what the session may do, and by whose the things are that it is about. */
    private PlannedStep judged(PlannedStep step) {
        return SharedSession.of(session)
                .refusal(step.operation())
                .map(step::deciding)
                .getOrElse(() -> strangers.judged(step));
    }

    /** What has been waiting waits on. */
    private Advance refused(Advance advance, PlannedStep step) {
        return step.phase() == PlannedStep.Phase.SETTLING
                ? journal.blocked(
                        advance, step, DecisionWords.of(step.decision()).reason())
                : advance.stopped(FaultWording.of(step));
    }

    /** Once the way is clear it is decided anew; as long as somebody is at it, it is waited for. */
    private Advance decideAnew(Advance advance, PlannedStep step, Either<StatementFailure, Leftovers.Found> cleared) {
        if (cleared.isRight()) {
            session.leftovers().drop();
        }
        boolean goesOn = cleared.isRight() || session.contention().retry(cleared.getLeft()) == Contention.Retry.AGAIN;
        return goesOn
                ? advance.at(reading.of(advance.walk()))
                : advance.stopped(FaultWording.of(step.operation(), cleared.getLeft()));
    }

    private Advance take(Advance advance, PlannedStep step, Catalog before) {
        Operation operation = step.operation().operation();
        PreImage dropped = new Dropping(session, before).preImage(operation).getOrElse(PreImage.NONE);
        journal.announce(step, operation.inverse(before, operation.project(before), dropped));
        Instant begin = journal.begun(step);
        Option<StatementFailure> failure = new PlacedStatements(session.statements())
                .run(advance.script(), step, new Decision.Apply(Decision.Apply.Trust.KNOWN));
        if (failure.isDefined()) {
            return failed(advance, step, failure.get());
        }
        Walk after = reading.behind(step, advance.walk().after(step));
        Inverse inverse = operation.inverse(before, after.catalog(), dropped);
        return journal.applied(advance, after, step, inverse, begin);
    }

    /** What was cut off is looked up by the next run: the ledger goes on saying that it was begun. */
    private Advance failed(Advance advance, PlannedStep step, StatementFailure failure) {
        if (new Halt(session.contention()).caused(failure)) {
            return advance.stopped(Halt.within(step.operation()));
        }
        clearBehind(advance.walk(), step);
        return step.phase() == PlannedStep.Phase.SETTLING
                ? journal.blocked(advance, step, failure.describe())
                : journal.failed(advance, step, failure);
    }

    /** What failed is not left lying about, if the server lets us. */
    private void clearBehind(Walk walk, PlannedStep step) {
        Catalog now = reading.behind(step, walk).catalog();
        session.leftovers()
                .clearFor(step.operation().operation(), now)
                .filter(Leftovers.Found.SOMETHING::equals)
                .forEach(found -> session.leftovers().drop());
    }
}
