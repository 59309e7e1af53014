package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Evidence;
import dev.postern.domain.plan.PlannedStep.Phase;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What of a walk is about an index or a constraint that nobody made, where something else of that name can be made now. */
record Supplanting(Walk walk) {

    /** The first of it that is moot for that; none if nothing is. */
    Option<PlannedStep> next() {
        for (int place : waitlist().strays()) {
            GuardedOperation about = waitlist().at(place);
            Option<GuardedOperation> making = isMadeBefore(place, about) ? Option.none() : making(place, about);
            if (making.isDefined()) {
                return making.map(maker -> moot(about, maker));
            }
        }
        return Option.none();
    }

    private Waitlist waitlist() {
        return walk.left().waitlist();
    }

    /** Whether something deferred is still to make what an operation is about. */
    private boolean isMadeBefore(int place, GuardedOperation about) {
        return about.operation()
                .target()
                .exists(target -> waitlist().deciding(target).stream().anyMatch(other -> other < place));
    }

    private Option<GuardedOperation> making(int place, GuardedOperation about) {
        Seq<GuardedOperation> later = about.footprint()
                .decided()
                .toVector()
                .flatMap(name -> waitlist().deciding(name))
                .filter(other -> other > place)
                .distinct()
                .sorted()
                .map(waitlist()::at);
        return later.appendAll(walk.ahead().headOption())
                .find(maker -> new Superseding(maker, about, walk.work().memory()).holdsIn(walk.catalog()));
    }

    private PlannedStep moot(GuardedOperation about, GuardedOperation maker) {
        return new PlannedStep(
                about,
                new Decision.AlreadyInPlace(
                        new Evidence(target(about) + " is not there, and " + maker.id() + " makes " + target(maker))),
                Phase.MOOT,
                walk.certainty());
    }

    private static String target(GuardedOperation operation) {
        return operation.operation().target().map(ObjectName::sql).getOrElse("it");
    }
}
