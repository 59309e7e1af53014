package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.operation.Arrivals;
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
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ALTER COLUMN … TYPE}; a column of which no collation is said gets that of the type.
 *
 * @param collation none for the one that the type has
 * @param uses what the expression behind {@code USING} uses
 */
public record ChangeColumnType(
        QualifiedName table,
        Identifier column,
        DataType type,
        Option<Definition> collation,
        Conversion conversion,
        Uses uses)
        implements Operation {

    public static final Property COLLATION = new Property("collation");

    /** Types whose values are compared with those of others like them, so that a key of one can refer to one of another. */
    private static final Set<String> COMPARED_WITH_OTHERS = LinkedHashSet.of(
            "smallint",
            "integer",
            "bigint",
            "text",
            "character varying",
            "date",
            "timestamp without time zone",
            "timestamp with time zone");

    /** How values become ones of the new type. */
    public enum Conversion {
        /** As they are assigned to a column of it. */
        ASSIGNMENT,
        /** By what stands behind {@code USING}. */
        EXPRESSION
    }

    public ChangeColumnType(QualifiedName table, Identifier column, DataType type) {
        this(table, column, type, Conversion.ASSIGNMENT);
    }

    public ChangeColumnType(QualifiedName table, Identifier column, DataType type, Conversion conversion) {
        this(table, column, type, Option.none(), conversion, Uses.NOTHING);
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
        Footprint footprint = used().footprint()
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .reading(object(), Aspect.EXISTENCE)
                .writing(object(), Aspect.SHAPE, Aspect.BEHAVIOUR);
        return refersToTheSameRows()
                ? footprint.reading(object(), Aspect.DATA)
                : footprint.writing(object(), Aspect.DATA);
    }

    /** Whether what is a key, or refers to one, is so before and after, as far as that is looked at again in any case. */
    private boolean refersToTheSameRows() {
        return conversion == Conversion.ASSIGNMENT && COMPARED_WITH_OTHERS.contains(type.withoutModifier());
    }

    /**
     * A row without a value has none in either type, and a text that is short enough for both is the same in both (PostgreSQL
     * manual, 8.3).
     */
    @Override
    public Option<ObjectName> sparing(Arrivals rows, Catalog catalog) {
        return catalog.table(table)
                .filter(found ->
                        rows.relation().equals(table) && conversion == Conversion.ASSIGNMENT && collation.isEmpty())
                .flatMap(found -> found.column(column))
                .filter(was -> rows.given()
                        .get(column)
                        .map(longest -> longest.exists(length -> was.type().isTextOf(length) && type.isTextOf(length)))
                        .getOrElse(() -> hasNoValueByItself(was)))
                .map(was -> object());
    }

    /** A type that was created may have a default of its own. */
    private boolean hasNoValueByItself(Column was) {
        return was.value().source().equals(new ColumnValue.None().source())
                && was.type().created().isEmpty()
                && type.created().isEmpty();
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
