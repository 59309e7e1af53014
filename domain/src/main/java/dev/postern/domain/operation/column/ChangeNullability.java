package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.partition.Descent;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ALTER COLUMN … SET NOT NULL} and {@code DROP NOT NULL}.
 */
public record ChangeNullability(QualifiedName table, Identifier column, Nullability nullability) implements Operation {

    @Override
    public String kind() {
        return nullability == Nullability.NOT_NULL ? "set not null" : "drop not null";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new TableExists(table), new ColumnExists(table, column));
    }

    @Override
    public Guard goal() {
        return new ColumnHasNullability(table, column, nullability);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .reading(object(), Aspect.EXISTENCE, Aspect.DATA)
                .writing(object(), Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = before.changing(table, found -> found.changing(column, each -> each.with(nullability)));
        return Descent.of(before, after, table);
    }

    @Override
    public Seq<ObjectName.Column> withoutNulls() {
        return nullability == Nullability.NOT_NULL ? Vector.of(new ObjectName.Column(table, column)) : Vector.empty();
    }

    @Override
    public Effort effort() {
        return nullability == Nullability.NOT_NULL ? Effort.EVERY_ROW : Effort.CONSTANT;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER TABLE " + table + " ALTER COLUMN " + column
                + (nullability == Nullability.NOT_NULL ? " DROP NOT NULL" : " SET NOT NULL"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column);
    }
}
