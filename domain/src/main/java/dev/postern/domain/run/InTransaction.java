package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.Latecomer;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Walk;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Takes a step within the transaction that is open.
 *
 * @param advance how far the run has come before the step
 */
record InTransaction(
        Session session, SegmentTransactions transactions, Journal journal, Advance advance, PlannedStep step)
        implements Decision.Cases<Advance> {

    @Override
    public Advance apply(Decision.Apply decision) {
        Option<Latecomer> inTheWay =
                decision.heldOff().find(each -> !each.holdOff().isKnown());
        if (inTheWay.isDefined()) {
            return journal.blocked(
                    advance,
                    step,
                    "it is to run with " + inTheWay.get().describe()
                            + ", and the ledger does not tell how that was; run it by hand, and then say \"postern withdraw "
                            + step.operation().id() + " --reason ...\"");
        }
        return knowing(decision).taken(decision);
    }

    /** What is to be held off one day has to be known as it was before. */
    private InTransaction knowing(Decision.Apply decision) {
        boolean unknown = !decision.heldOffBy().isEmpty()
                && operation().holdOff(advance.walk().catalog()).exists(holdOff -> !holdOff.isKnown());
        return unknown
                ? new InTransaction(
                        session, transactions, journal, advance.at(reading().behind(step, advance.walk())), step)
                : this;
    }

    private Advance taken(Decision.Apply decision) {
        Either<StatementFailure, Leftovers.Found> cleared =
                session.leftovers().clearFor(operation(), advance.walk().catalog());
        if (cleared.isLeft()) {
            return failed(cleared.getLeft());
        }
        if (cleared.contains(Leftovers.Found.SOMETHING)) {
            return advance.at(reading().of(advance.walk()));
        }
        Instant begin = journal.begun(step);
        return new Dropping(session, advance.walk().catalog())
                .preImage(operation())
                .fold(
                        this::failed,
                        dropped -> new PlacedStatements(session.statements())
                                .run(advance.script(), step, decision)
                                .map(this::failed)
                                .getOrElse(() -> applied(begin, dropped)));
    }

    private Advance applied(Instant begin, PreImage dropped) {
        Catalog before = advance.walk().catalog();
        Walk after = advance.walk().after(step);
        boolean unforeseen =
                operation().nature() == Nature.OPAQUE || operation().naming() == Operation.Naming.BY_SERVER;
        Walk known = unforeseen ? reading().behind(step, after) : after;
        Inverse inverse = operation().inverse(before, known.catalog(), dropped);
        Advance applied = journal.applied(advance, known, step, inverse, begin);
        return operation().usability() == Operation.Usability.ONCE_COMMITTED ? transactions.commit(applied) : applied;
    }

    @Override
    public Advance alreadyInPlace(Decision.AlreadyInPlace decision) {
        Set<QualifiedName> filled = filledMeanwhile();
        if (!filled.isEmpty()) {
            return advance.at(advance.walk().occupied(filled));
        }
        String evidence = decision.evidence().text();
        if (advance.walk().work().uncertain().contains(step.operation().id())) {
            return journal.endedUnheard(advance, step, evidence, foreseen());
        }
        return step.phase() == PlannedStep.Phase.MOOT
                ? journal.moot(advance, step, evidence)
                : journal.inPlace(advance, step, evidence);
    }

    /** Of the tables that were taken for empty: somebody may have brought rows since the run began. */
    private Set<QualifiedName> filledMeanwhile() {
        Seq<QualifiedName> empty = step.phase() == PlannedStep.Phase.IN_ORDER
                ? advance.walk().leavingNothingToDo(step.operation())
                : Vector.empty();
        return empty.filter(table -> session.catalog().rows(table) > 0).toLinkedSet();
    }

    /** A run that did not end had begun it, and it went through: what is in place is ours. */
    private Inverse foreseen() {
        return session.ledger()
                .read()
                .latest(step.operation().id())
                .map(LedgerEntry::inverse)
                .getOrElse(() -> Inverse.irreversible("how it was begun is not known"));
    }

    @Override
    public Advance defer(Decision.Defer decision) {
        return journal.deferred(advance, step, decision);
    }

    @Override
    public Advance conflict(Decision.Conflict decision) {
        return journal.blocked(advance, step, "expected " + decision.expected() + ", found " + decision.found());
    }

    @Override
    public Advance refuse(Decision.Refuse decision) {
        return journal.blocked(advance, step, decision.reason());
    }

    /** What settles waits on; anything else takes its transaction back, to be tried again where that may help. */
    private Advance failed(StatementFailure failure) {
        if (new Halt(session.contention()).caused(failure)) {
            return transactions.halted(advance, step);
        }
        if (step.phase() == PlannedStep.Phase.SETTLING) {
            return journal.blocked(asOneOf(), step, failure.describe());
        }
        session.statements().rollback();
        return again(failure).getOrElse(() -> journal.failed(advance.backToBegin(advance.walk()), step, failure));
    }

    /** What it was to be done together with is not done without it. */
    private Advance asOneOf() {
        return advance.walk().isDoneTogether(step)
                ? transactions.takeApart(advance, step.operation().id())
                : advance;
    }

    /** The segment from its beginning, where another may have been in the way, or a need turns out not to be met. */
    private Option<Advance> again(StatementFailure failure) {
        Walk begin = advance.transaction().get().walk();
        if (Uncommitted.in(advance).and(Vector.of(step)).mayRunAgain()
                && session.contention().retry(failure) == Contention.Retry.AGAIN) {
            return Option.some(advance.backToBegin(begin));
        }
        Walk now = reading().of(begin);
        return Option.when(
                failure.origin() == StatementFailure.Origin.STATEMENT && isDecidedOtherwise(now),
                () -> advance.backToBegin(now));
    }

    /** Whether the plan, made again on what the server says now, would not run the statement. */
    private boolean isDecidedOtherwise(Walk from) {
        Walk walk = from;
        for (Option<PlannedStep> next = walk.next(); next.isDefined(); next = walk.next()) {
            if (next.get().operation().id().equals(step.operation().id())) {
                return !next.get().decision().runs();
            }
            walk = walk.after(next.get());
        }
        return false;
    }

    private Operation operation() {
        return step.operation().operation();
    }

    private FreshReading reading() {
        return new FreshReading(session.catalog());
    }
}
