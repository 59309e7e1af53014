package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Which keys a footprint is about, as far as a catalog tells: a foreign key minds only those of the columns that it
 * refers to (PostgreSQL manual, 5.5.5), and a constraint that is called by its name may be no key at all.
 */
public final class KnownKeys {

    private final Catalog catalog;

    KnownKeys(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What is written by whoever makes or drops a key of these columns; nothing where no foreign key can refer to it. */
    public static Footprint of(QualifiedName table, Seq<Identifier> columns) {
        return columns.foldLeft(
                Footprint.NONE, (keys, column) -> keys.writing(new ObjectName.Column(table, column), Aspect.KEYS));
    }

    /** The same of a constraint; where it is the primary key, also of whoever refers to the table without naming columns. */
    public static Footprint of(QualifiedName table, Constraint constraint) {
        Footprint keys = of(table, constraint.uniqueColumns());
        return constraint.asPrimaryKey().isDefined()
                ? keys.writing(new ObjectName.Relation(table), Aspect.PRIMARY_KEY)
                : keys;
    }

    /**
     * A footprint in which the columns stand for each constraint that the catalog knows, and without a key that is added
     * beside one of the same columns: a foreign key takes the older one.
     */
    Footprint in(Footprint said) {
        Set<Touch> keys = said.writes().filter(each -> each.aspect() == Aspect.KEYS);
        Footprint known = Footprint.NONE;
        Set<Touch> left = isOneMore(keys) ? said.writes().removeAll(keys) : said.writes();
        for (Touch write : keys) {
            for (Constraint constraint : write.object().asConstraint().flatMap(this::constraint)) {
                QualifiedName table = write.object().relationName().get();
                known = known.and(of(table, constraint));
                left = left.remove(write).remove(new Touch(write.object(), Aspect.PRIMARY_KEY));
            }
        }
        return new Footprint(said.reads(), left).and(known);
    }

    private boolean isOneMore(Set<Touch> keys) {
        Set<Identifier> columns = keys.flatMap(each -> each.object().asColumn()).map(ObjectName.Column::identifier);
        return columns.size() == keys.size()
                && keys.headOption()
                        .flatMap(each -> each.object().relationName())
                        .exists(table -> catalog.hasUniqueKey(table, columns));
    }

    private Option<Constraint> constraint(ObjectName.Constraint name) {
        return catalog.table(name.relation())
                .flatMap(table -> table.constraints().get(name.identifier()));
    }
}
