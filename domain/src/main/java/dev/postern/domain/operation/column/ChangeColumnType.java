package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
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
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ALTER COLUMN … TYPE}; a column of which no collation is said gets that of the type.
 *
 * @param collation none for the one that the type has
 * @param uses what the expression behind {@code USING} uses
 */
public record ChangeColumnType(
        QualifiedName table, Identifier column, DataType type, Option<Definition> collation, Uses uses)
        implements Operation {

    public static final Property COLLATION = new Property("collation");

    public ChangeColumnType(QualifiedName table, Identifier column, DataType type) {
        this(table, column, type, Option.none(), Uses.NOTHING);
    }

    @Override
    public String kind() {
        return "alter column type";
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
        return Vector.<Guard>of(
                        new TableExists(table),
                        new ColumnExists(table, column),
                        new ColumnUnused(new ObjectName.Column(table, column), ColumnUnused.Change.RETYPED))
                .appendAll(used().needs());
    }

    @Override
    public Guard goal() {
        return new ColumnHasType(table, column, type, collation);
    }

    @Override
    public Footprint footprint() {
        return used().footprint()
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .reading(object(), Aspect.EXISTENCE)
                .writing(object(), Aspect.SHAPE, Aspect.BEHAVIOUR, Aspect.DATA);
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = before.changing(table, found -> found.changing(column, each -> each.typed(type)));
        return after.table(table)
                .flatMap(found -> found.column(column))
                .map(changed -> counting(Standing.ofType(after, table, changed), changed)
                        .with(object(), "column", COLLATION, collation))
                .map(changed -> Descent.of(before, changed, table))
                .getOrElse(after);
    }

    /** The sequence of an identity column is of the type of the column. */
    private Catalog counting(Catalog after, Column changed) {
        Option<Definition> counted = Option.when(!type.name().equals("bigint"), () -> Definition.server(type.name()));
        return changed.value().isIdentity()
                ? after.sequencesOf(object())
                        .map(Relation::name)
                        .foldLeft(
                                after,
                                (catalog, sequence) -> catalog.with(
                                        new ObjectName.Relation(sequence), Sequences.KIND, Sequences.TYPE, counted))
                : after;
    }

    @Override
    public Effort effort() {
        return Effort.EVERY_ROW;
    }

    @Override
    public Seq<Bond> bonds() {
        return Bond.of(object(), Uses.of(type));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        String collated = before.object(object())
                .flatMap(found -> found.property(COLLATION))
                .map(had -> " COLLATE " + had.text())
                .getOrElse("");
        return before.table(table)
                .flatMap(found -> found.column(column))
                .map(was -> Inverse.of("ALTER TABLE " + table + " ALTER COLUMN " + column + " TYPE " + was.type()
                        + collated + (isForeign(before) ? "" : " USING " + column + "::" + was.type())))
                .getOrElse(() -> Inverse.irreversible("the type that " + object().describe() + " had is not known"));
    }

    /** Of a foreign table nothing is rewritten, and {@code USING} is refused. */
    private boolean isForeign(Catalog catalog) {
        return catalog.object(new ObjectName.Relation(table))
                .exists(known -> known.kind().equals("foreign table"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private Uses used() {
        return Uses.of(type).and(uses);
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column);
    }
}
