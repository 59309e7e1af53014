package dev.postern.domain.plan;

import dev.postern.domain.operation.Finding;
import io.vavr.collection.Seq;
import java.util.function.Function;

/** What follows from the answers to an operation's needs. */
final class NeedsVerdict implements Finding.Cases<Decision> {

    private final Function<Seq<Awaited>, Decision> unmet;

    NeedsVerdict(Function<Seq<Awaited>, Decision> unmet) {
        this.unmet = unmet;
    }

    @Override
    public Decision holds(Finding.Holds finding) {
        return new Decision.Apply(Decision.Apply.Trust.KNOWN);
    }

    @Override
    public Decision notYet(Finding.NotYet finding) {
        return unmet.apply(finding.missing().map(Awaited.ForObject::new));
    }

    @Override
    public Decision contradicted(Finding.Contradicted finding) {
        return new Decision.Conflict(finding.expected(), finding.found());
    }

    @Override
    public Decision cannotTell(Finding.CannotTell finding) {
        return new Decision.Apply(Decision.Apply.Trust.TO_BE_SEEN);
    }
}
