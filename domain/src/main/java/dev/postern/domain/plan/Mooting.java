package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Evidence;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.plan.PlannedStep.Phase;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What of a walk waits in vain: what it is about is dropped for good, or nobody ever made it. */
record Mooting(Walk walk) {

    /** The first that is moot before the walk goes on; none if nothing is. */
    Option<PlannedStep> next() {
        return dropped().orElse(this::droppedAgain).orElse(this::superseded);
    }

    private Option<PlannedStep> dropped() {
        return walk.ahead()
                .headOption()
                .filter(head -> head.operation().nature() == Nature.REMOVAL_OF_WHOLE)
                .filter(head -> !Policy.isOfSession(head))
                .filter(head -> !isStillToBeNamed(head) && !isToBeRenamedOnceBack(head))
                .flatMap(head -> new GoingAlong(
                                head,
                                walk.waiting(),
                                walk.work().memory(),
                                new Decider(walk.policy(), walk.work().memory()),
                                walk.commutation())
                        .first()
                        .map(each -> goneWith(head, each)));
    }

    /** What a part of something goes with that is dropped before the deferred operation that makes it could be done. */
    private Option<PlannedStep> droppedAgain() {
        return walk.ahead()
                .headOption()
                .filter(head -> head.operation().nature() == Nature.REMOVAL_OF_PART)
                .flatMap(head -> new MadeInVain(head, walk.waiting(), walk.commutation())
                        .first()
                        .map(each -> goneWith(head, each)));
    }

    private PlannedStep goneWith(GuardedOperation drop, GuardedOperation deferred) {
        return new PlannedStep(deferred, new Decision.AlreadyInPlace(Moot.because(drop)), Phase.MOOT, walk.certainty());
    }

    /** What is about an index or a constraint that nobody made, where something else of that name can be made now. */
    private Option<PlannedStep> superseded() {
        for (Tuple2<Waiting, Integer> each : walk.waiting().zipWithIndex().filter(found -> mayHaveGone(found._1()))) {
            GuardedOperation about = each._1().operation();
            if (isMadeBy(walk.waiting().take(each._2()), about)) {
                continue;
            }
            Option<GuardedOperation> making = walk.waiting()
                    .drop(each._2())
                    .map(Waiting::operation)
                    .appendAll(walk.ahead().headOption())
                    .find(later -> new Superseding(later, about, walk.work().memory()).holdsIn(walk.catalog()));
            if (making.isDefined()) {
                return making.map(maker -> new PlannedStep(
                        about,
                        new Decision.AlreadyInPlace(new Evidence(
                                target(about) + " is not there, and " + maker.id() + " makes " + target(maker))),
                        Phase.MOOT,
                        walk.certainty()));
            }
        }
        return Option.none();
    }

    private static boolean mayHaveGone(Waiting each) {
        return Memory.concerns(each.operation());
    }

    /** Whether something deferred is still to make what an operation is about. */
    private static boolean isMadeBy(Seq<Waiting> earlier, GuardedOperation about) {
        return about.operation()
                .target()
                .exists(target ->
                        earlier.exists(each -> each.operation().footprint().decidesExistenceOf(target)));
    }

    /** Whether what is to be dropped is there under a name that deferred operations are to take from it. */
    private boolean isStillToBeNamed(GuardedOperation drop) {
        return drop.operation()
                .target()
                .flatMap(ObjectName::relationName)
                .filter(name -> walk.catalog().relation(name).isEmpty())
                .exists(name -> walk.catalog().relation(nameNow(name)).isDefined());
    }

    /** Whether what is to be dropped may come back under the name that it had before a deferred operation renames it. */
    private boolean isToBeRenamedOnceBack(GuardedOperation drop) {
        return drop.operation()
                        .target()
                        .exists(target -> walk.waiting()
                                .flatMap(each -> each.operation().operation().renaming())
                                .exists(renaming -> renaming.to().equals(target)))
                && walk.work().memory().mayComeBack(drop, walk.catalog());
    }

    /** What is called like that once all is done that waits, as it is called now. */
    private QualifiedName nameNow(QualifiedName then) {
        QualifiedName name = then;
        for (Waiting each : walk.waiting().reverse()) {
            ObjectName called = new ObjectName.Relation(name);
            name = each.operation()
                    .operation()
                    .renaming()
                    .filter(renaming -> renaming.to().equals(called))
                    .flatMap(renaming -> renaming.from().relationName())
                    .getOrElse(name);
        }
        return name;
    }

    private static String target(GuardedOperation operation) {
        return operation.operation().target().map(ObjectName::sql).getOrElse("it");
    }
}
