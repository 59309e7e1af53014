package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.RowChange;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;

/** Which of the data of a relation a change of its rows writes. */
public final class RowsChanged {

    private RowsChanged() {}

    /** All of it; only those columns of rows that stay, where no more than their values changes. */
    static Footprint by(RowChange change) {
        ObjectName whole = new ObjectName.Relation(change.relation());
        if (!isOfColumns(change)) {
            return Footprint.NONE.writing(whole, Aspect.DATA);
        }
        Footprint written = Footprint.NONE.reading(whole, Aspect.ROWS);
        for (Identifier column : change.columns().get()) {
            written = written.writing(new ObjectName.Column(change.relation(), column), Aspect.DATA);
        }
        return written;
    }

    /** What a change of rows obeys: all of it, or no more than what is about the columns that get other values. */
    static Footprint obeying(RowChange change) {
        ObjectName whole = new ObjectName.Relation(change.relation());
        if (!isOfColumns(change)) {
            return Footprint.NONE.reading(whole, Aspect.BEHAVIOUR);
        }
        Footprint obeyed = Footprint.NONE.reading(whole, Aspect.FIRING);
        for (Identifier column : change.columns().get()) {
            obeyed = obeyed.reading(new ObjectName.Column(change.relation(), column), Aspect.BEHAVIOUR, Aspect.LIMITS);
        }
        return obeyed;
    }

    /** A footprint in which the relation counts as written and obeyed as a whole, with only what is. */
    public static Footprint narrowing(Footprint said, RowChange change) {
        ObjectName whole = new ObjectName.Relation(change.relation());
        return isOfColumns(change)
                ? new Footprint(
                                said.reads().remove(new Touch(whole, Aspect.BEHAVIOUR)),
                                said.writes().remove(new Touch(whole, Aspect.DATA)))
                        .and(by(change))
                        .and(obeying(change))
                : said;
    }

    private static boolean isOfColumns(RowChange change) {
        return change.events().equals(LinkedHashSet.of(RowEvent.UPDATE))
                && change.columns().isDefined();
    }
}
