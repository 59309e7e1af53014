package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import io.vavr.Lazy;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * Decides about one operation: a total function of what waits, what the catalog answers, and the policy. In this order:
 * what it must not overtake, what it is to achieve, what it needs.
 */
final class Decider {

    private final Policy policy;
    private final Memory memory;
    private final Latecomers latecomers;

    Decider(Policy policy) {
        this(policy, Memory.NONE, Latecomers.NONE);
    }

    Decider(Policy policy, Memory memory, Latecomers latecomers) {
        this.policy = policy;
        this.memory = memory;
        this.latecomers = latecomers;
    }

    /**
     * The decision about an operation.
     *
     * @param earlier the deferred operations that stand before it
     */
    Decision decide(GuardedOperation operation, Catalog catalog, Seq<Waiting> earlier) {
        return decide(operation, new Commutation(catalog), earlier);
    }

    /** The same on a catalog of which it is known what operations touch. */
    Decision decide(GuardedOperation operation, Commutation commutation, Seq<Waiting> earlier) {
        Catalog catalog = commutation.catalog();
        return opaque(operation, catalog, earlier)
                .orElse(() -> waitBehind(operation, commutation, earlier))
                .orElse(() -> remembered(operation, catalog))
                .orElse(() -> operation.operation().goal().ask(catalog).match(new GoalVerdict(operation, catalog)))
                .orElse(() -> beforeItComesToIt(operation, commutation))
                .getOrElse(() -> byNeeds(operation, catalog));
    }

    /**
     * Whether an operation would be deferred whatever waits before it: told from its own needs and its goal alone, which
     * is much less work than comparing it with everything that waits.
     */
    boolean isSurelyDeferred(GuardedOperation operation, Catalog catalog) {
        Seq<Missing> missing = missing(operation, catalog);
        return !missing.isEmpty()
                && policy.forUnmet(operation, missing) == OnMissing.DEFER
                && !operation.operation().goal().ask(catalog).holds();
    }

    /**
     * Whether an operation would be deferred whatever waits before it for something beside its needs: what it is to drop and
     * may come back, or what bodies name that it may come to.
     */
    boolean lacksBeyondItsNeeds(GuardedOperation operation, Commutation commutation) {
        return remembered(operation, commutation.catalog()).isDefined()
                || beforeItComesToIt(operation, commutation).isDefined();
    }

    /**
     * One of those behind which an operation waited and behind which it still waits, whatever else there is: less work
     * again than comparing it with everything that waits.
     */
    Option<GuardedOperation> surelyBehind(Waiting waiting, Commutation commutation, Seq<Waiting> earlier) {
        Set<OperationId> before = waiting.awaits().flatMap(Awaited::predecessor).toLinkedSet();
        GuardedOperation operation = waiting.operation();
        Catalog catalog = commutation.catalog();
        if (before.isEmpty() || policy.forUnmet(operation, missing(operation, catalog)) != OnMissing.DEFER) {
            return Option.none();
        }
        Supplier<Catalog> after = Lazy.of(() -> operation.operation().project(catalog));
        return earlier.filter(each -> before.contains(each.operation().id()))
                .map(Waiting::operation)
                .find(each -> disturbs(each, operation, commutation) && !isProvided(each, operation, catalog, after));
    }

    private static Seq<Missing> missing(GuardedOperation operation, Catalog catalog) {
        return operation.needs().flatMap(need -> need.ask(catalog).missing());
    }

    /** Whether an operation must not overtake a deferred one. */
    private boolean disturbs(GuardedOperation deferred, GuardedOperation operation, Commutation commutation) {
        boolean minds = latecomers.areMindedBy(operation, deferred)
                || (!commutation.commute(operation, deferred)
                        && !memory.isIdle(deferred, operation, commutation.catalog()));
        return memory.freeing().isHeldBy(operation, deferred, commutation.catalog())
                || (minds && !Latecomers.mayJoin(operation, deferred, commutation));
    }

    /** What is in place already changes nothing: it waits only behind what would change that. */
    private Option<Decision> waitBehind(GuardedOperation operation, Commutation commutation, Seq<Waiting> earlier) {
        Seq<Waiting> touching = earlier.filter(each -> disturbs(each.operation(), operation, commutation));
        if (touching.isEmpty()) {
            return Option.none();
        }
        Catalog catalog = commutation.catalog();
        Supplier<Catalog> after = Lazy.of(() -> operation.operation().project(catalog));
        boolean inPlace = operation.operation().goal().ask(catalog).holds();
        Seq<Waiting> ahead = touching.filter(each -> !inPlace || commutation.isChanged(operation, each.operation()))
                .reject(waiting -> isProvided(waiting.operation(), operation, catalog, after));
        return ahead.isEmpty()
                ? Option.none()
                : Option.some(unmet(operation, catalog, new Chains(earlier, catalog).to(ahead)));
    }

    /**
     * Whether the catalog gains something that a deferred operation waits for; what brings it cannot wait behind that
     * one. Where the deferred one takes the name away, as a rename does, it is something else of that name. What gives a
     * name brings what is missing of that name even while it cannot be done itself.
     */
    private static boolean isProvided(
            GuardedOperation deferred, GuardedOperation operation, Catalog catalog, Supplier<Catalog> after) {
        return deferred.needs().exists(need -> {
            Finding before = need.ask(catalog);
            return !before.holds()
                    && (need.ask(after.get()).holds() || isNamed(operation, before.missing()))
                    && !before.missing().exists(each -> deferred.footprint().decidesExistenceOf(each.object()));
        });
    }

    private static boolean isNamed(GuardedOperation operation, Seq<Missing> missing) {
        return operation
                .operation()
                .renaming()
                .exists(renaming -> missing.exists(each -> renaming.to().contains(each.object())));
    }

    /** What is to be dropped and may come back; who wants nothing to wait has it as it is now. */
    private Option<Decision> remembered(GuardedOperation operation, Catalog catalog) {
        return memory.of(operation, catalog)
                .filter(missing -> policy.forUnmet(operation, Vector.of(missing)) != OnMissing.REFUSE)
                .map(missing -> new Decision.Defer(Vector.of(new Awaited.ForObject(missing))));
    }

    /**
     * A body that is called may name what is not there, in a branch that is taken or not. Where rows are to wait rather
     * than a run is to fail, they wait for that, too.
     */
    private Option<Decision> beforeItComesToIt(GuardedOperation operation, Commutation commutation) {
        boolean waits = operation.operation().nature() == Nature.DATA
                && policy.forUnmet(operation, Vector.empty()) == OnMissing.DEFER
                && missing(operation, commutation.catalog()).isEmpty();
        return waits
                ? Option.of(commutation.perhapsMissing(operation))
                        .filter(missing -> !missing.isEmpty())
                        .map(missing -> new Decision.Defer(missing.map(Awaited.ForObject::new)))
                : Option.none();
    }

    private Decision byNeeds(GuardedOperation operation, Catalog catalog) {
        Seq<Finding> answers = operation.needs().map(need -> need.ask(catalog));
        return Finding.all(answers).match(new NeedsVerdict(awaits -> unmet(operation, catalog, awaits)));
    }

    private Decision unmet(GuardedOperation operation, Catalog catalog, Seq<Awaited> awaits) {
        if (policy.forUnmet(operation, missing(operation, catalog)) != OnMissing.REFUSE) {
            return new Decision.Defer(awaits);
        }
        return new Decision.Refuse(
                operation.label() + " needs " + awaits.map(Awaited::describe).mkString(", "),
                Policy.isOfSession(operation)
                        ? "What is temporary lasts as long as its session, so the statement cannot wait alone. Create what"
                                + " is missing first, or let all wait together with --on-missing=defer."
                        : "Create what is missing first, or let the statement wait with \"-- postern: on-missing=defer\""
                                + " or --on-missing=defer.");
    }

    /**
     * An opaque operation overtakes what waits, unless it names something of theirs: then nothing is to run, or it waits
     * behind them where everything is to wait.
     */
    private Option<Decision> opaque(GuardedOperation operation, Catalog catalog, Seq<Waiting> earlier) {
        Seq<Waiting> named = earlier.filter(waiting -> isNamed(operation, waiting));
        return named.headOption()
                .map(first -> policy.forUnmet(operation, Vector.empty()) == OnMissing.DEFER
                        ? new Decision.Defer(new Chains(earlier, catalog).to(named))
                        : new Decision.Refuse(
                                operation.label() + " names what "
                                        + first.operation().id() + " ("
                                        + first.operation().label() + ") waits for",
                                "Say what the statement touches with \"-- postern: touches NAME\", let it wait with"
                                        + " \"-- postern: on-missing=defer\", or create what is missing first."));
    }

    /** Whether the text of an operation names what another that waits is about. */
    static boolean isNamed(GuardedOperation operation, Waiting waiting) {
        return waiting.operation()
                .operation()
                .target()
                .exists(target -> operation.operation().mentions(target) == Operation.Mention.NAMED
                        || target.relationName()
                                .exists(relation -> operation.operation().mentions(new ObjectName.Relation(relation))
                                        == Operation.Mention.NAMED));
    }
}
