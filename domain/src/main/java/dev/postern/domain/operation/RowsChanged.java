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
        Footprint written = Footprint.NONE.reading(whole, Aspect.DATA);
        for (Identifier column : change.columns().get()) {
            written = written.writing(new ObjectName.Column(change.relation(), column), Aspect.DATA);
        }
        return written;
    }

    /** A footprint in which all data of the relation counts as written, with only what is. */
    public static Footprint narrowing(Footprint said, RowChange change) {
        Touch all = new Touch(new ObjectName.Relation(change.relation()), Aspect.DATA);
        return isOfColumns(change) ? new Footprint(said.reads(), said.writes().remove(all)).and(by(change)) : said;
    }

    private static boolean isOfColumns(RowChange change) {
        return change.events().equals(LinkedHashSet.of(RowEvent.UPDATE))
                && change.columns().isDefined();
    }
}
