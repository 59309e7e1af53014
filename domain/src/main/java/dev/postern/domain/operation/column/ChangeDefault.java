package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Standing;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.partition.Descent;
import dev.postern.domain.operation.partition.Heirs;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ALTER COLUMN … SET DEFAULT} and {@code DROP DEFAULT}.
 *
 * @param uses what the expression uses
 */
public record ChangeDefault(QualifiedName table, Identifier column, ColumnValue value, Uses uses, Heirs heirs)
        implements Operation {

    public ChangeDefault(QualifiedName table, Identifier column, ColumnValue value) {
        this(table, column, value, Uses.NOTHING, Heirs.FOLLOW);
    }

    @Override
    public String kind() {
        return value.clause().isEmpty() ? "drop default" : "set default";
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
        return Vector.<Guard>of(new TableExists(table), new ColumnExists(table, column))
                .appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new ColumnHasDefault(table, column, value);
    }

    @Override
    public Footprint footprint() {
        return uses.notCalled()
                .footprint()
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .reading(object(), Aspect.EXISTENCE, Aspect.SHAPE)
                .writing(object(), Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = before.changing(table, found -> found.changing(column, each -> each.with(value)));
        if (after.table(table).isEmpty()) {
            return after;
        }
        Catalog own = Standing.ofValue(after, table, column, uses.objects());
        return heirs == Heirs.FOLLOW ? Descent.of(before, own, table) : own;
    }

    @Override
    public Seq<Bond> bonds() {
        return Standing.bonds(table, column, uses);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.table(table)
                .flatMap(found -> found.column(column))
                .map(was -> Inverse.of("ALTER TABLE " + table + " ALTER COLUMN " + column
                        + (was.value().clause().isEmpty()
                                ? " DROP DEFAULT"
                                : " SET " + was.value().clause())))
                .getOrElse(() -> Inverse.irreversible("the default that " + object().describe() + " had is not known"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column);
    }
}
