package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;

/** A relation of which only the kind is known: a view, a materialized view, a sequence, a foreign table. */
public record OtherRelation(QualifiedName name, String kind) implements Relation {
    @Override
    public Relation named(QualifiedName newName) {
        return new OtherRelation(newName, kind);
    }
}
