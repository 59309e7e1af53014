package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.RowChange;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Set;

/** The foreign keys to a table that a change of its rows has to mind (PostgreSQL manual, 5.5.5). */
public final class Minded {

    private Minded() {}

    /** All of them where rows go; where they are changed, those to columns that are; none where rows come. */
    public static Footprint by(RowChange change) {
        boolean any = change.is(RowEvent.DELETE)
                || (change.is(RowEvent.UPDATE) && change.columns().isEmpty());
        if (any) {
            return Footprint.NONE.reading(new ObjectName.Relation(change.relation()), Aspect.REFERENCES);
        }
        Footprint minded = Footprint.NONE;
        for (Set<Identifier> columns : change.columns().filter(some -> change.is(RowEvent.UPDATE))) {
            for (Identifier column : columns) {
                minded = minded.reading(new ObjectName.Column(change.relation(), column), Aspect.REFERENCES);
            }
        }
        return minded;
    }
}
