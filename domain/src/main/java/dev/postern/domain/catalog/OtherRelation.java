package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A relation that is neither a table nor an index: a view, a materialized view, a sequence, a foreign table.
 *
 * @param knownColumns its columns; none where they are not known
 */
public record OtherRelation(QualifiedName name, String kind, Option<Seq<Column>> knownColumns) implements Relation {

    public OtherRelation(QualifiedName name, String kind) {
        this(name, kind, Option.none());
    }

    @Override
    public Relation named(QualifiedName newName) {
        return new OtherRelation(newName, kind, knownColumns);
    }

    /** This relation with those columns. */
    public OtherRelation of(Seq<Column> columns) {
        return new OtherRelation(name, kind, Option.some(columns));
    }
}
