package dev.postern.domain.operation.data;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code INSERT}, {@code UPDATE} or {@code DELETE}.
 *
 * @param kind the command, in lower case
 * @param relation the relation whose rows change
 * @param columns the columns of the target that the statement names
 * @param reads the other relations that it reads
 */
public record ChangeRows(String kind, QualifiedName relation, Set<Identifier> columns, Set<QualifiedName> reads)
        implements Operation {

    @Override
    public Option<ObjectName> target() {
        return Option.some(new ObjectName.Relation(relation));
    }

    @Override
    public Nature nature() {
        return Nature.DATA;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new RelationExists(relation))
                .appendAll(columns.toVector().map(column -> new ColumnExists(relation, column)))
                .appendAll(reads.toVector().map(RelationExists::new));
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        ObjectName changed = new ObjectName.Relation(relation);
        Footprint footprint = Footprint.NONE
                .reading(changed, Aspect.EXISTENCE, Aspect.SHAPE, Aspect.COLUMN_ORDER, Aspect.BEHAVIOUR)
                .writing(changed, Aspect.DATA);
        for (QualifiedName read : reads) {
            footprint = footprint.reading(
                    new ObjectName.Relation(read), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.COLUMN_ORDER, Aspect.DATA);
        }
        return footprint;
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible(
                "the rows that " + kind + " on " + relation + " changed are only known to a down script");
    }

    @Override
    public Seq<ObjectName> destroys() {
        return kind.equals("delete") ? Vector.of(new ObjectName.Relation(relation)) : Vector.empty();
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ROW_EXCLUSIVE;
    }
}
