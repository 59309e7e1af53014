package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Finding;
import io.vavr.control.Option;

/** What follows from the answer to an operation's goal; nothing where its needs have to be asked. */
final class GoalVerdict implements Finding.Cases<Option<Decision>> {

    private final GuardedOperation operation;
    private final Catalog catalog;

    GoalVerdict(GuardedOperation operation, Catalog catalog) {
        this.operation = operation;
        this.catalog = catalog;
    }

    @Override
    public Option<Decision> holds(Finding.Holds finding) {
        return Option.some(new Decision.AlreadyInPlace(finding.evidence()));
    }

    @Override
    public Option<Decision> notYet(Finding.NotYet finding) {
        return Option.none();
    }

    @Override
    public Option<Decision> contradicted(Finding.Contradicted finding) {
        return Option.some(new Decision.Conflict(finding.expected(), finding.found()));
    }

    @Override
    public Option<Decision> cannotTell(Finding.CannotTell finding) {
        return operation.operation().target().isEmpty() || isYetToBeRead()
                ? Option.none()
                : Option.some(new Decision.Refuse(
                        finding.why().text(),
                        "Compare by hand; if it is the same, record it with \"postern adopt --through "
                                + operation.id().migration() + "\"."));
    }

    /** What a query makes is asked about once it is there. */
    private boolean isYetToBeRead() {
        return operation.operation().goal().scope().relations().exists(catalog::isYetToBeRead);
    }
}
