package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.DependantsGo;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.partition.Descent;
import dev.postern.domain.operation.partition.Heirs;
import dev.postern.domain.operation.partition.HeirsStay;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … DROP COLUMN}.
 */
public record DropColumn(QualifiedName table, Identifier column, DropBehavior behavior, Heirs heirs)
        implements Operation {

    public DropColumn(QualifiedName table, Identifier column) {
        this(table, column, DropBehavior.RESTRICT, Heirs.FOLLOW);
    }

    @Override
    public String kind() {
        return "drop column";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_PART;
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new TableExists(table), new ColumnExists(table, column));
        Seq<Guard> known = heirs == Heirs.STAY ? there.append(new HeirsStay(table)) : there;
        return known.append(
                behavior == DropBehavior.CASCADE
                        ? new DependantsGo(object())
                        : new ColumnUnused(new ObjectName.Column(table, column), ColumnUnused.Change.DROPPED));
    }

    @Override
    public Guard goal() {
        return new ColumnAbsent(table, column);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .writing(object(), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after =
                behavior == DropBehavior.CASCADE ? before.cascading(object()) : before.withoutColumn(table, column);
        return heirs == Heirs.FOLLOW ? Descent.of(before, after, table) : Descent.owned(before, after, object());
    }

    /** What heirs had from the column is their own now, and would be so if it came back. */
    @Override
    public Inverse inverse(Catalog before, Catalog after, PreImage dropped) {
        return heirs == Heirs.STAY && Descent.reaches(before, table)
                ? Descent.irreversible(object())
                : Operation.super.inverse(before, after, dropped);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible(object().describe() + " was dropped with its values; only a backup has them");
    }

    @Override
    public Set<ObjectName> drops() {
        return LinkedHashSet.of(object());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Seq<ObjectName> destroys() {
        return Vector.of(object());
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column);
    }
}
