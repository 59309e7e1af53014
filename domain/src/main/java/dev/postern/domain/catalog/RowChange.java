package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * A change of rows of a relation.
 *
 * @param columns those that may be assigned to, where not all of them
 */
public record RowChange(QualifiedName relation, Set<RowEvent> events, Option<Set<Identifier>> columns) {

    /** Any change of any rows. */
    static RowChange any(QualifiedName relation) {
        return new RowChange(relation, RowEvent.ANY, Option.none());
    }

    RowChange of(QualifiedName other) {
        return new RowChange(other, events, columns);
    }

    /** The same of other columns. */
    RowChange of(Option<Set<Identifier>> others) {
        return new RowChange(relation, events, others);
    }

    /** Whether that may be done. */
    public boolean is(RowEvent event) {
        return events.contains(event);
    }

    /** Whether values are changed that a key is made of; of a key without columns nobody knows. */
    boolean assigns(Seq<Identifier> key) {
        return is(RowEvent.UPDATE) && (key.isEmpty() || columns.forAll(some -> key.exists(some::contains)));
    }
}
