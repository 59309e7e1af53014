package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.plan.PlannedStep.Phase;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** What of a walk waits in vain: what it is about is dropped for good, or nobody ever made it. */
record Mooting(Walk walk) {

    /** The first that is moot before the walk goes on; none if nothing is. */
    Option<PlannedStep> next() {
        return dropped().orElse(this::droppedAgain).orElse(() -> new Supplanting(walk).next());
    }

    private Option<PlannedStep> dropped() {
        return walk.ahead()
                .headOption()
                .filter(head -> head.operation().nature() == Nature.REMOVAL_OF_WHOLE)
                .filter(head -> !Policy.isOfSession(head))
                .filter(head -> !isStillToBeNamed(head) && !isToBeRenamedOnceBack(head))
                .flatMap(head -> new GoingAlong(
                                head, walk.waiting(), walk.work().memory(), walk.decider(), walk.commutation())
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
}
