package dev.postern.postgres.migration;

import dev.postern.domain.operation.Operation.Naming;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * PostgreSQL makes one constraint of several keys of a new table on the same columns ({@code UNIQUE PRIMARY KEY}); a
 * name that one of them has is given to it.
 */
final class MergedKeys {

    private MergedKeys() {}

    /** The constraints, primary key before unique ones, without those that PostgreSQL leaves out. */
    static Seq<ConstraintDefinition> of(Seq<ConstraintDefinition> constraints) {
        Seq<ConstraintDefinition> merged = Vector.empty();
        for (ConstraintDefinition constraint : constraints) {
            int prior = merged.indexWhere(earlier -> isSameKey(earlier, constraint));
            merged =
                    prior < 0 ? merged.append(constraint) : merged.update(prior, earlier -> named(earlier, constraint));
        }
        return merged;
    }

    private static ConstraintDefinition named(ConstraintDefinition earlier, ConstraintDefinition later) {
        boolean takesName = earlier.naming() == Naming.BY_SERVER && later.naming() == Naming.BY_AUTHOR;
        return takesName ? earlier.named(later.constraint().name()) : earlier;
    }

    private static boolean isSameKey(ConstraintDefinition one, ConstraintDefinition other) {
        return isKey(one) && isKey(other) && columns(one).equals(columns(other));
    }

    private static boolean isKey(ConstraintDefinition constraint) {
        return constraint.form() == ConstraintForm.PRIMARY_KEY || constraint.form() == ConstraintForm.UNIQUE;
    }

    private static String columns(ConstraintDefinition key) {
        return key.constraint().definition().text().replaceFirst("^(PRIMARY KEY|UNIQUE)", "");
    }
}
