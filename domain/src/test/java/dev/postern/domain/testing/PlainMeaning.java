package dev.postern.domain.testing;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.Set;

/** What a statement means, and what it says about things that are there already or not there. */
record PlainMeaning(Analyzed analyzed, Set<Clause> clauses) {

    /** What to do instead of failing: nothing. */
    enum Clause {
        IF_EXISTS,
        IF_NOT_EXISTS
    }

    Operation operation() {
        return analyzed.operation();
    }

    boolean says(Clause clause) {
        return clauses.contains(clause);
    }
}
