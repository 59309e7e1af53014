package dev.postern.postgres.migration;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * One thing in FROM.
 *
 * @param alias what its columns may be qualified with, if that is known
 * @param relation the relation whose columns it has, if it is one
 * @param columns the columns of something else, if they are known
 */
record RangeEntry(Option<Identifier> alias, Option<QualifiedName> relation, Option<Set<Identifier>> columns) {

    static RangeEntry relation(Identifier alias, QualifiedName relation) {
        return new RangeEntry(Option.some(alias), Option.some(relation), Option.none());
    }

    static RangeEntry derived(Option<Identifier> alias, Option<Set<Identifier>> columns) {
        return new RangeEntry(alias, Option.none(), columns);
    }

    RangeEntry as(Identifier name) {
        return new RangeEntry(Option.some(name), relation, columns);
    }

    boolean isCalled(Identifier name) {
        return alias.contains(name);
    }

    /** Whether the column may be one of this that is no relation's. */
    boolean mayHold(Identifier column) {
        return relation.isEmpty()
                && columns.map(known -> known.contains(column)).getOrElse(true);
    }
}
