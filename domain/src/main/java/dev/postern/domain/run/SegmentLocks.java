package dev.postern.domain.run;

import dev.postern.domain.migration.Segment;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Walk;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/**
 * The locks that a segment is known to need, to be had before anything of it runs: what only reads and writes rows goes
 * on beside others and is left out, and so is what the segment itself makes.
 *
 * @param walk the way from the first step of the segment on
 */
record SegmentLocks(Walk walk, Segment segment) {

    Locks known() {
        return isStrong() ? strong(ofSteps()) : Locks.NONE;
    }

    /** Whether it is worth while to plan the segment once more. */
    private boolean isStrong() {
        return walk.ahead()
                .toStream()
                .takeWhile(each -> each.segment().equals(segment))
                .exists(each -> each.operation().locks().byRelation().values().exists(SegmentLocks::isStrong));
    }

    private Locks ofSteps() {
        Locks locks = Locks.NONE;
        Walk at = walk;
        for (Option<PlannedStep> next = at.next(); next.exists(this::belongs); next = at.next()) {
            PlannedStep step = next.get();
            locks = step.decision().runs()
                    ? locks.and(step.operation().operation().locks())
                    : locks;
            at = at.after(step);
        }
        return locks;
    }

    private boolean belongs(PlannedStep step) {
        return !step.stops() && step.operation().segment().equals(segment);
    }

    private Locks strong(Locks all) {
        return new Locks(all.byRelation().filter((relation, strength) -> isStrong(strength) && isThere(relation)));
    }

    private boolean isThere(QualifiedName relation) {
        return walk.catalog().table(relation).isDefined();
    }

    private static boolean isStrong(LockStrength strength) {
        return strength.compareTo(LockStrength.ROW_EXCLUSIVE) > 0;
    }
}
