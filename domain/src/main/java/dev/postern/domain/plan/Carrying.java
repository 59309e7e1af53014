package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Renaming;
import dev.postern.domain.plan.PlannedStep.Phase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What of a walk is deferred on something that the next operation renames, and can be done under the new name just as well. */
record Carrying(Walk walk) {

    /** The first of those, in order, under the new name; none where one of them has to be done before the rename. */
    Option<PlannedStep> next() {
        return walk.ahead()
                .headOption()
                .flatMap(rename -> rename.operation()
                        .renaming()
                        .flatMap(renaming -> first(rename, renaming))
                        .map(why -> step(why, rename)));
    }

    private PlannedStep step(CarriedOver why, GuardedOperation rename) {
        Catalog renamed = rename.operation().project(walk.catalog());
        Seq<Waiting> earlier = walk.waiting()
                .takeWhile(each -> !each.operation().id().equals(why.original().id()));
        Seq<Awaited> awaits = walk.decider()
                .decide(
                        why.rewritten(),
                        walk.commutation().on(renamed, walk.work().latecomers()),
                        earlier)
                .match(new Awaits());
        Seq<Awaited> waitsFor =
                awaits.isEmpty() ? Vector.of(new Awaited.Behind(rename.id(), rename.label(), Vector.empty())) : awaits;
        return new PlannedStep(
                why.rewritten(), new Decision.Defer(waitsFor, Option.some(why)), Phase.CARRIED, walk.certainty());
    }

    private Option<CarriedOver> first(GuardedOperation rename, Renaming renaming) {
        Seq<GuardedOperation> deferred = walk.waiting().map(Waiting::operation);
        Seq<GuardedOperation> concerned = deferred.filter(each -> isConcerned(each, renaming));
        boolean others = deferred.removeAll(concerned)
                .reject(each -> waitsForName(each, renaming))
                .exists(each -> !each.footprint().commutesWith(rename.footprint()));
        boolean held = concerned.exists(
                each -> makes(each, renaming) || !walk.latecomersTo(each).isEmpty());
        if (concerned.isEmpty() || others || held) {
            return Option.none();
        }
        Seq<Option<GuardedOperation>> rewritten =
                concerned.map(each -> new Rewriting(each, renaming, walk.work().reader()).rewritten());
        return rewritten.forAll(Option::isDefined)
                ? rewritten.head().map(first -> new CarriedOver(rename.id(), renaming, concerned.head(), first))
                : Option.none();
    }

    /** What is about the thing under its new name, as whatever has been carried over is. */
    private static boolean waitsForName(GuardedOperation deferred, Renaming renaming) {
        return deferred.footprint().objects().exists(renaming.to()::contains)
                && !deferred.footprint().decidesExistenceOf(renaming.to());
    }

    private static boolean isConcerned(GuardedOperation deferred, Renaming renaming) {
        return deferred.footprint().objects().exists(renaming::concerns);
    }

    /** What makes the thing itself, takes it away, or needs the new name for something else. */
    private static boolean makes(GuardedOperation deferred, Renaming renaming) {
        return deferred.footprint().decidesExistenceOf(renaming.from())
                || deferred.footprint().objects().exists(renaming.to()::contains);
    }
}
