package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.Directives;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Usability;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.plan.PlannedStep.Certainty;
import dev.postern.domain.plan.PlannedStep.Phase;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The way through the work, one step at a time: the next step follows from what the catalog is like after the steps
 * before. A plan is this walk on projected catalogs; a run is the same walk on what the server answers. Immutable.
 *
 * @param waiting what is deferred so far, in order
 * @param ahead what has not been met yet, in order
 * @param stuck what was to be settled and could not be; it is not tried again in this walk
 * @param open the segment of the last step that was met in order
 * @param certainty whether effects that are not known lie behind
 * @param replay whether data and destruction may still be replayed
 * @param commutation what may change places on the catalog
 */
public record Walk(
        Catalog catalog,
        Seq<Waiting> waiting,
        Seq<GuardedOperation> ahead,
        Set<OperationId> stuck,
        Option<Segment> open,
        Certainty certainty,
        Replay replay,
        Work work,
        Policy policy,
        Commutation commutation) {

    /** Opaque statements that neither change rows nor take anything away, whatever they do beside. */
    private static final Pattern HARMLESS = Pattern.compile("create |comment|grant|set\\b|analyze|vacuum");

    public Walk {
        commutation = commutation.on(catalog);
    }

    /** What an empty ledger allows. */
    public enum Replay {
        ALLOWED,
        /** Nothing has been found in place yet. */
        WATCHED,
        /** The database lives: something of the history was there before Postern. */
        FORBIDDEN
    }

    public static Walk of(Work work, Catalog catalog, Policy policy) {
        boolean watched = work.history() == Work.History.NONE
                && policy.firstRun() == FirstRun.PROTECT
                && work.ahead().exists(each -> isThereAlready(each.operation(), catalog));
        Walk begin = new Walk(
                catalog,
                work.waiting(),
                work.ahead(),
                LinkedHashSet.empty(),
                Option.none(),
                Certainty.DEFINITE,
                watched ? Replay.WATCHED : Replay.ALLOWED,
                work,
                policy,
                new Commutation(catalog));
        return begin.waitingFor(begin.waitingNow());
    }

    /** Whether something of the history is there before it begins; a schema may have been made ready for it. */
    private static boolean isThereAlready(Operation operation, Catalog catalog) {
        return operation.nature() == Nature.NEW_OBJECT
                && operation
                        .target()
                        .filter(target -> target.container().isDefined())
                        .exists(target -> catalog.only(target).isDefined()
                                || target.relationName()
                                        .filter(name -> target.equals(new ObjectName.Relation(name)))
                                        .exists(name -> catalog.relation(name).isDefined()));
    }

    private Walk waitingFor(Seq<Waiting> known) {
        return new Walk(catalog, known, ahead, stuck, open, certainty, replay, work, policy, commutation);
    }

    /** The next step; none when nothing more can be done. Settling comes before anything new. */
    public Option<PlannedStep> next() {
        return located().step();
    }

    private Option<PlannedStep> step() {
        return new Mooting(this)
                .next()
                .orElse(this::ripe)
                .orElse(this::carried)
                .orElse(() -> ahead.headOption().map(this::inOrder));
    }

    /** With the names of the next operation and of what waits looked up in the catalog as it is now. */
    private Walk located() {
        boolean known = ahead.headOption().forAll(GuardedOperation::isKnownByItself)
                && waiting.map(Waiting::operation).forAll(GuardedOperation::isKnownByItself);
        return known
                ? this
                : new Walk(
                        catalog,
                        waiting.map(each -> each.in(catalog)),
                        ahead.headOption()
                                .map(head -> ahead.tail().prepend(head.in(catalog)))
                                .getOrElse(ahead),
                        stuck,
                        open,
                        certainty,
                        replay,
                        work,
                        policy,
                        commutation);
    }

    /** After a step that was decided, as far as that can be known without asking the server. */
    public Walk after(PlannedStep step) {
        Walk walk = without(step.operation());
        return step.decision().match(new Aftermath(walk, step)).atBorder();
    }

    /** Between two transactions, and the more so between two sessions, what is temporary goes. */
    private Walk atBorder() {
        Option<Segment> next = ahead.headOption().map(GuardedOperation::segment);
        if (open.isEmpty() || next.equals(open)) {
            return this;
        }
        boolean goesOn =
                next.exists(segment -> segment.migration().equals(open.get().migration()));
        return withCatalog(goesOn ? catalog.committed() : catalog.inAnotherSession());
    }

    /** After a settling that failed or was contradicted: it waits on, and is not tried again in this walk. */
    public Walk stuckAt(PlannedStep step) {
        return new Walk(
                catalog,
                waiting,
                ahead,
                stuck.add(step.operation().id()),
                open,
                certainty,
                replay,
                work,
                policy,
                commutation);
    }

    /** With an operation put among those that wait, in its place in the order. */
    public Walk deferring(GuardedOperation operation, Seq<Awaited> awaits) {
        Seq<Waiting> all = waiting.reject(each -> each.operation().id().equals(operation.id()))
                .append(new Waiting(operation, awaits))
                .sorted(Comparator.comparing(
                                (Waiting each) -> each.operation().id().migration())
                        .thenComparing(each -> each.operation().ordinal())
                        .thenComparing(each -> each.operation().id().partNumber()));
        return new Walk(
                catalog,
                all,
                ahead,
                stuck,
                Option.some(operation.segment()),
                certainty,
                replay,
                work,
                policy,
                commutation);
    }

    /** With what a step has changed. */
    Walk with(Catalog after, Certainty behind, Replay allowed) {
        return new Walk(after, waiting, ahead, stuck, open, behind, allowed, work, policy, commutation);
    }

    /** With a fresh reading in place of what had been projected. */
    public Walk withCatalog(Catalog fresh) {
        return new Walk(fresh, waiting, ahead, stuck, open, certainty, replay, work, policy, commutation);
    }

    /** What waits, with what it waits for as things are now. */
    public Seq<Waiting> waitingNow() {
        Seq<Waiting> earlier = Vector.empty();
        for (Waiting each : located().waiting) {
            earlier = earlier.append(new Waiting(
                    each.operation(), settling(each.operation(), earlier).match(new Awaits())));
        }
        return earlier;
    }

    /** What has to be read to decide about the rest of the next segment and about what waits. */
    public Scope nearby() {
        Seq<GuardedOperation> segment = ahead.headOption()
                .map(head -> ahead.takeWhile(each -> each.segment().equals(head.segment())))
                .getOrElse(Vector.empty());
        return work.with(waiting, segment).scope(catalog);
    }

    private Option<PlannedStep> ripe() {
        Decider decider = new Decider(policy, work.memory());
        java.util.Set<OperationId> waitingNow =
                waiting.map(each -> each.operation().id()).toJavaSet();
        Seq<Waiting> earlier = Vector.empty();
        for (Waiting each : waiting) {
            if (!stuck.contains(each.operation().id())
                    && mayRunHere(each.operation())
                    && !commutation.isHeldBack(each.operation(), waitingNow)
                    && !isHeldBack(decider, each, earlier)) {
                Decision decision = settling(each.operation(), earlier);
                if (!decision.waits()) {
                    return Option.some(new PlannedStep(each.operation(), decision, Phase.SETTLING, certainty));
                }
            }
            earlier = earlier.append(each);
        }
        return Option.none();
    }

    private boolean isHeldBack(Decider decider, Waiting each, Seq<Waiting> earlier) {
        GuardedOperation operation = each.operation();
        if (decider.isSurelyDeferred(operation, catalog)) {
            commutation.holdBack(operation, Option.none());
            return true;
        }
        Option<GuardedOperation> behind = decider.surelyBehind(each, commutation, earlier);
        behind.forEach(first -> commutation.holdBack(operation, behind));
        return behind.isDefined();
    }

    /** What is deferred and goes by another name from the next operation on. */
    private Option<PlannedStep> carried() {
        return ahead.headOption()
                .flatMap(rename ->
                        new Carrying(rename, waiting, work.reader()).first().map(why -> carried(why, rename)));
    }

    private PlannedStep carried(CarriedOver why, GuardedOperation rename) {
        Catalog renamed = rename.operation().project(catalog);
        Seq<Waiting> earlier = waiting.takeWhile(
                each -> !each.operation().id().equals(why.original().id()));
        Seq<Awaited> awaits = new Decider(policy, work.memory())
                .decide(why.rewritten(), renamed, earlier)
                .match(new Awaits());
        Seq<Awaited> waitsFor =
                awaits.isEmpty() ? Vector.of(new Awaited.Behind(rename.id(), rename.label(), Vector.empty())) : awaits;
        return new PlannedStep(
                why.rewritten(), new Decision.Defer(waitsFor, Option.some(why)), Phase.CARRIED, certainty);
    }

    private boolean mayRunHere(GuardedOperation operation) {
        boolean border = ahead.isEmpty() || !open.contains(ahead.head().segment());
        return border
                || (operation.transactionality() == Transactionality.TRANSACTIONAL
                        && operation.operation().usability() == Usability.AT_ONCE);
    }

    private PlannedStep inOrder(GuardedOperation operation) {
        Decision whole = decide(operation, waiting);
        return splitting(operation, whole)
                .getOrElse(() -> new PlannedStep(operation, whole, Phase.IN_ORDER, certainty));
    }

    /** What cannot be done as a whole, but without the parts that need what is missing. */
    private Option<PlannedStep> splitting(GuardedOperation operation, Decision whole) {
        boolean held = whole.waits() || whole.stops();
        if (!held || operation.split().isEmpty() || missing(operation).isEmpty()) {
            return Option.none();
        }
        GuardedOperation without = operation.split().head();
        Decision alone = decide(without, waiting);
        boolean better = alone.runs() || (alone.waits() && !missing(operation).equals(missing(without)));
        return better ? Option.some(new PlannedStep(without, alone, Phase.IN_ORDER, certainty)) : Option.none();
    }

    private Seq<Missing> missing(GuardedOperation operation) {
        return operation.needs().flatMap(need -> need.ask(catalog).missing()).toVector();
    }

    private Decision decide(GuardedOperation operation, Seq<Waiting> earlier) {
        return firstRunRefusal(operation)
                .orElse(() -> uncertainRefusal(operation))
                .getOrElse(() -> inItsPlace(
                        operation, new Decider(policy, work.memory()).decide(operation, commutation, earlier)));
    }

    /**
     * What is still to be done, but turns up when it may not run any more, is refused. What a run had begun that was cut
     * off was in its place then.
     */
    private Decision inItsPlace(GuardedOperation operation, Decision decision) {
        boolean asked = !work.overtaking().isEmpty() && (decision.runs() || decision.waits());
        return asked && ahead.contains(operation) && !work.uncertain().contains(operation.id())
                ? new Lateness(policy.outOfOrder(), work.overtaking())
                        .refusal(operation)
                        .getOrElse(decision)
                : decision;
    }

    /** The decision about what has been waiting. */
    private Decision settling(GuardedOperation operation, Seq<Waiting> earlier) {
        Decision decision = decide(operation, earlier);
        return Option.when(decision.runs(), operation)
                .flatMap(each -> work.settlement().reserve(each, policy.largeTable()))
                .map(asking -> (Decision) new Decision.Defer(Vector.of(asking)))
                .getOrElse(decision);
    }

    private Option<Decision> firstRunRefusal(GuardedOperation operation) {
        boolean temporary = operation.operation().target().exists(Temporary::is);
        boolean harmful = operation.operation().nature() == Nature.DATA
                || !operation.operation().destroys().isEmpty()
                || (operation.operation().nature() == Nature.OPAQUE
                        && !HARMLESS.matcher(operation.operation().kind()).lookingAt());
        return replay != Replay.FORBIDDEN || !harmful || temporary
                ? Option.none()
                : Option.some(new Decision.Refuse(
                        operation.label() + " would replay history over a database that already lives",
                        "Record what the database already has with \"postern adopt --through ID\", or pass"
                                + " --first-run=replay if the history is really to be run again."));
    }

    private Option<Decision> uncertainRefusal(GuardedOperation operation) {
        boolean unknowable = work.uncertain().contains(operation.id())
                && operation.operation().ending() == Operation.Ending.PERHAPS_BY_ITSELF
                && operation.directives().repeat() == Directives.Repeat.UNSAFE;
        return unknowable
                ? Option.some(new Decision.Refuse(
                        operation.label()
                                + " was begun by a run that did not end, and no catalog shows whether it was done",
                        "Look whether it was done; then say \"postern resolve " + operation.id()
                                + " --as=applied\", or --as=not-applied to have it run again. Where running it twice does"
                                + " no harm, \"-- postern: rerun=safe\" above it spares the question."))
                : Option.none();
    }

    private Walk without(GuardedOperation operation) {
        Seq<Waiting> stillWaiting = waiting.reject(each -> each.operation().id().equals(operation.id()));
        boolean met = ahead.headOption().exists(head -> head.id().equals(operation.id()));
        return new Walk(
                catalog,
                stillWaiting,
                met ? ahead.tail().prependAll(splitOff(operation)) : ahead,
                stuck,
                met ? Option.some(operation.segment()) : open,
                certainty,
                replay,
                work,
                policy,
                commutation);
    }

    /** What the next operation leaves to be done after it, where it was met without its supporting parts. */
    private Seq<GuardedOperation> splitOff(GuardedOperation met) {
        Seq<GuardedOperation> split = ahead.head().split();
        return met.split().isEmpty() && !split.isEmpty() ? split.tail() : Vector.empty();
    }

    Walk stuckAgain(PlannedStep step) {
        return deferring(step.operation(), Vector.empty()).stuckAt(step).openAt(open);
    }

    Walk openAt(Option<Segment> segment) {
        return new Walk(catalog, waiting, ahead, stuck, segment, certainty, replay, work, policy, commutation);
    }
}
