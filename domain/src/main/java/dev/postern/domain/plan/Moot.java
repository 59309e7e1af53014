package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Evidence;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a deferred operation has nothing to be done on any more: something was dropped for good. */
public final class Moot {

    private static final Pattern BY = Pattern.compile("(\\S+) drops .*", Pattern.DOTALL);

    private Moot() {}

    /** Because of what an operation drops. */
    static Evidence because(GuardedOperation drop) {
        return new Evidence(drop.id() + " drops "
                + drop.operation().target().map(ObjectName::sql).getOrElse("it"));
    }

    /** Which operation is said to have dropped it, in words that were recorded; none if none is. */
    public static Option<OperationId> by(String recorded) {
        Matcher said = BY.matcher(recorded);
        return said.matches() ? OperationId.parse(said.group(1)) : Option.none();
    }
}
