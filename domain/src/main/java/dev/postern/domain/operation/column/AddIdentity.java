package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ALTER COLUMN … ADD GENERATED … AS IDENTITY}, for a column that takes no nulls.
 *
 * @param sequence the sequence behind it, under the name that PostgreSQL gives it
 * @param options what the sequence has that a plain one has not
 */
public record AddIdentity(
        QualifiedName table,
        Identifier column,
        ColumnValue.Identity identity,
        OtherRelation sequence,
        Map<Property, Definition> options)
        implements Operation {

    @Override
    public String kind() {
        return "add identity";
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
        return Vector.of(
                new TableExists(table),
                new ColumnExists(table, column),
                new ColumnHasNullability(table, column, Nullability.NOT_NULL));
    }

    @Override
    public Guard goal() {
        return new ColumnHasDefault(table, column, identity);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .reading(object(), Aspect.EXISTENCE, Aspect.SHAPE)
                .writing(object(), Aspect.BEHAVIOUR)
                .writing(new ObjectName.Relation(sequence.name()), Aspect.EXISTENCE);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.table(table)
                .flatMap(found -> found.column(column))
                .map(found -> counting(before, found.with(identity)))
                .getOrElse(before);
    }

    private Catalog counting(Catalog before, Column counting) {
        Catalog with = Sequences.behind(
                before.changing(table, found -> found.changing(column, each -> counting)),
                table,
                Vector.of(counting),
                Vector.of(sequence));
        DatabaseObject plain =
                with.object(new ObjectName.Relation(sequence.name())).getOrElse(() -> Sequences.plain(sequence.name()));
        return with.with(options.foldLeft(plain, (object, option) -> object.with(option._1(), option._2())));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER TABLE " + table + " ALTER COLUMN " + column + " DROP IDENTITY");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column);
    }
}
