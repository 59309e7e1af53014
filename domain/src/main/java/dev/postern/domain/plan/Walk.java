package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.plan.PlannedStep.Certainty;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The way through the work, one step at a time: the next step follows from what the catalog is like after the steps
 * before. A plan is this walk on projected catalogs; a run is the same walk on what the server answers. Immutable.
 */
public final class Walk {

    private final Work work;
    private final Policy policy;
    private final Catalog catalog;
    private final Outstanding left;
    private final Certainty certainty;
    private final Replay replay;
    private final Commutation commutation;

    private Walk(
            Work work,
            Policy policy,
            Catalog catalog,
            Outstanding left,
            Certainty certainty,
            Replay replay,
            Commutation commutation) {
        this.work = work;
        this.policy = policy;
        this.catalog = catalog;
        this.left = left;
        this.certainty = certainty;
        this.replay = replay;
        this.commutation = commutation.on(catalog, work.latecomers());
    }

    public static Walk of(Work work, Catalog catalog, Policy policy) {
        Walk begin = new Walk(
                work,
                policy,
                catalog,
                Outstanding.of(work),
                Certainty.DEFINITE,
                Replay.of(work, catalog, policy),
                new Commutation(catalog));
        return begin.with(begin.left.waitingFor(begin.waitingNow()));
    }

    /** The next step; none when nothing more can be done. Settling comes before anything new. */
    public Option<PlannedStep> next() {
        if (left.gathered().isOpen()) {
            return nextInSession().orElse(() -> leavingSession().next());
        }
        Walk located = located();
        return new Mooting(located)
                .next()
                .orElse(() -> new Ripening(located).next())
                .orElse(() -> new Carrying(located).next())
                .orElse(() -> located.ahead().headOption().map(new Turn(located)::inOrder));
    }

    /** The next step of what is done together in one session; none when all of that is done that can be. */
    Option<PlannedStep> nextInSession() {
        return new Ripening(located()).next();
    }

    /** After a step that was decided, as far as that can be known without asking the server. */
    public Walk after(PlannedStep step) {
        if (leavesSession(step)) {
            return leavingSession().after(step);
        }
        Outstanding others = left.without(step.operation());
        Walk walk = with(opensSession(step) ? others.gathered(Gathered.by(step.operation())) : others);
        return step.decision().match(new Aftermath(walk, step)).atBorder();
    }

    /** Whether a step makes something temporary for what is to be done with it in the same transaction. */
    public boolean opensSession(PlannedStep step) {
        return new Together(this).opensWith(step);
    }

    /** Whether a step is not to find what is temporary. */
    public boolean leavesSession(PlannedStep step) {
        return left.gathered().isOpen()
                && !(step.phase() == PlannedStep.Phase.SETTLING
                        && left.gathered().admits(step.operation()));
    }

    /** The first of what is being done together in one session that is not done yet; none where nothing is left over. */
    public Option<OperationId> leftInSession() {
        return left.gathered()
                .first()
                .flatMap(first -> new Together(this)
                        .waiting(first.id().migration())
                        .headOption()
                        .map(each -> each.operation().id()));
    }

    /** Whether a step is one of those that are being done together. */
    public boolean isDoneTogether(PlannedStep step) {
        return left.gathered().isOpen()
                && new Together(this)
                        .waiting(step.operation().id().migration())
                        .exists(each ->
                                each.operation().id().equals(step.operation().id()));
    }

    /** In a session in which nothing temporary is left. */
    public Walk leavingSession() {
        return left.gathered().isOpen()
                ? with(left.gathered(Gathered.NONE)).withCatalog(catalog.inAnotherSession())
                : this;
    }

    /** Where what was to be done together with an operation could not be done: all of it waits on. */
    public Walk stuckTogether(OperationId one) {
        return new Together(this)
                .waiting(one.migration())
                .map(each -> each.operation().id())
                .foldLeft(this, (walk, id) -> walk.with(walk.left.stuckAt(id)));
    }

    /** Between two transactions, and the more so between two sessions, what is temporary goes. */
    private Walk atBorder() {
        Option<Segment> open = left.open();
        if (left.gathered().isOpen() || open.isEmpty() || !left.isBetweenSegments()) {
            return this;
        }
        boolean goesOn = left.nextSegment()
                .exists(next -> next.migration().equals(open.get().migration()));
        return withCatalog(goesOn ? catalog.committed() : catalog.inAnotherSession());
    }

    /** After a settling that failed or was contradicted: it waits on, and is not tried again in this walk. */
    public Walk stuckAt(PlannedStep step) {
        return with(left.stuckAt(step.operation().id()));
    }

    /** Where tables hold rows, or may do so from here on. */
    public Walk occupied(Set<QualifiedName> tables) {
        Work known = work.settling(work.settlement().occupied(tables));
        return tables.isEmpty() ? this : new Walk(known, policy, catalog, left, certainty, replay, commutation);
    }

    /** Where an operation is done that is held off while those run. */
    Walk having(GuardedOperation done, Seq<OperationId> heldOffBy) {
        if (heldOffBy.isEmpty()) {
            return this;
        }
        Seq<Latecomer> late = done.operation()
                .holdOff(catalog)
                .map(holdOff -> new Latecomer(done.id(), holdOff, heldOffBy))
                .toVector();
        Work known = work.with(work.latecomers().and(late));
        return new Walk(known, policy, catalog, left, certainty, replay, commutation);
    }

    /** What is held off while something runs that waits. */
    Seq<Latecomer> latecomersTo(GuardedOperation deferred) {
        return work.latecomers().to(deferred);
    }

    /** The tables that are taken for empty and leave an operation, whose turn comes, nothing to do. */
    public Seq<QualifiedName> leavingNothingToDo(GuardedOperation operation) {
        return new Vacancy(this).leavingNothingToDo(operation).getOrElse(Vector.empty());
    }

    /** With a fresh reading in place of what had been projected. */
    public Walk withCatalog(Catalog fresh) {
        return new Walk(work, policy, fresh, left, certainty, replay, commutation);
    }

    /** What waits, with what it waits for as things are now. */
    public Seq<Waiting> waitingNow() {
        Walk located = located();
        Seq<Waiting> earlier = Vector.empty();
        for (Waiting each : located.waiting()) {
            Decision decision = new Turn(this).settling(each.operation(), earlier);
            earlier = earlier.append(new Waiting(each.operation(), decision.match(new Awaits())));
        }
        return earlier;
    }

    /** What has to be read to decide about the rest of the next segment and about what waits. */
    public Scope nearby() {
        return work.with(left.waiting(), left.ofNextSegment()).scope(catalog);
    }

    public Catalog catalog() {
        return catalog;
    }

    /** What is deferred so far, in order. */
    public Seq<Waiting> waiting() {
        return left.waiting();
    }

    /** What has not been met yet, in order. */
    public Seq<GuardedOperation> ahead() {
        return left.ahead();
    }

    public Work work() {
        return work;
    }

    Policy policy() {
        return policy;
    }

    /** Whether effects that are not known lie behind. */
    public Certainty certainty() {
        return certainty;
    }

    /** Whether data and destruction may still be replayed. */
    Replay replay() {
        return replay;
    }

    /** What may change places on the catalog. */
    Commutation commutation() {
        return commutation;
    }

    Decider decider() {
        return new Decider(policy, work.memory(), work.latecomers());
    }

    /** What was to be settled and could not be. */
    Set<OperationId> stuck() {
        return left.stuck();
    }

    boolean isBetweenSegments() {
        return left.isBetweenSegments();
    }

    /** With the names of the next operation and of what waits looked up in the catalog as it is now. */
    Walk located() {
        return with(left.in(catalog));
    }

    Outstanding left() {
        return left;
    }

    Walk with(Outstanding other) {
        return new Walk(work, policy, catalog, other, certainty, replay, commutation);
    }

    /** With what a step has changed. */
    Walk with(Catalog after, Certainty behind) {
        return new Walk(work, policy, after, left, behind, replay, commutation);
    }

    Walk with(Replay allowed) {
        return new Walk(work, policy, catalog, left, certainty, allowed, commutation);
    }
}
