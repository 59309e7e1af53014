package dev.postern.domain.plan;

import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Renaming;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a deferred operation has another text than its author wrote: what it is about is called otherwise.
 *
 * @param by what gave it the other name
 * @param original the operation as it was written
 * @param rewritten the same under the new name
 */
public record CarriedOver(OperationId by, Renaming renaming, GuardedOperation original, GuardedOperation rewritten) {

    private static final Pattern BY = Pattern.compile("carried over by (\\S+), which ");

    /** In words, with the author's text. */
    public String describe() {
        return "carried over by " + by + ", which calls " + renaming.from().sql() + " "
                + renaming.to().sql() + "; written as: " + KeptSql.of(original.statement());
    }

    /** Which operation is said to have carried another over, in words that were recorded; none if none is. */
    public static Option<OperationId> by(String recorded) {
        Matcher said = BY.matcher(recorded);
        return said.find() ? OperationId.parse(said.group(1)) : Option.none();
    }
}
