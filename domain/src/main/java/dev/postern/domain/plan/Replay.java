package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** Whether a history of which the ledger knows nothing may change rows and destroy things: not on a database that lives. */
public enum Replay {
    ALLOWED,
    /** Nothing has been found in place yet. */
    WATCHED,
    /** The database lives: something of the history was there before Postern. */
    FORBIDDEN;

    /** Opaque statements that neither change rows nor take anything away, whatever they do beside. */
    private static final Pattern HARMLESS = Pattern.compile("create |comment|grant|set\\b|analyze|vacuum");

    /** What the beginning of this work allows. */
    static Replay of(Work work, Catalog catalog, Policy policy) {
        boolean watched = work.history() == Work.History.NONE
                && policy.firstRun() == FirstRun.PROTECT
                && work.ahead().exists(each -> isThereAlready(each.operation(), catalog));
        return watched ? WATCHED : ALLOWED;
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

    /** What is allowed behind an operation that was found in place. */
    Replay behindFound(Operation operation) {
        return this == WATCHED && operation.nature() == Nature.NEW_OBJECT ? FORBIDDEN : this;
    }

    /** Why an operation is not to run; none where it may, or does no harm. */
    Option<Decision> refusal(GuardedOperation operation) {
        return this != FORBIDDEN || !isHarmful(operation.operation())
                ? Option.none()
                : Option.some(new Decision.Refuse(
                        operation.label() + " would replay history over a database that already lives",
                        "Record what the database already has with \"postern adopt --through ID\", or pass"
                                + " --first-run=replay if the history is really to be run again."));
    }

    private static boolean isHarmful(Operation operation) {
        boolean harmful = operation.nature() == Nature.DATA
                || !operation.destroys().isEmpty()
                || (operation.nature() == Nature.OPAQUE
                        && !HARMLESS.matcher(operation.kind()).lookingAt());
        return harmful && !operation.target().exists(Temporary::is);
    }
}
