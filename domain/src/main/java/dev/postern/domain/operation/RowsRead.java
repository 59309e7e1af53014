package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Set;

/** Which of the data of relations a query reads whose result does not depend on the order of rows. */
public final class RowsRead {

    private RowsRead() {}

    /**
     * A footprint in which rows count as read as a whole, with only what is: which rows there are, and the columns that
     * are named. Where all columns are read, or the places of rows, all of it is.
     */
    public static Footprint narrowing(Footprint said) {
        Footprint narrowed = said;
        for (QualifiedName relation : new Footprint(said.reads(), Footprint.NONE.writes()).relationsWithRows()) {
            ObjectName whole = new ObjectName.Relation(relation);
            narrowed = said.reads().contains(new Touch(whole, Aspect.SHAPE))
                    ? narrowed.reading(whole, Aspect.DATA)
                    : columns(said, relation)
                            .foldLeft(
                                    new Footprint(
                                                    narrowed.reads().remove(new Touch(whole, Aspect.DATA)),
                                                    narrowed.writes())
                                            .reading(whole, Aspect.ROWS),
                                    (reads, column) -> reads.reading(column, Aspect.DATA));
        }
        return narrowed;
    }

    private static Set<ObjectName.Column> columns(Footprint said, QualifiedName relation) {
        return said.reads()
                .filter(touch -> touch.aspect() == Aspect.SHAPE)
                .flatMap(touch -> touch.object().asColumn())
                .filter(column -> column.relation().equals(relation));
    }
}
