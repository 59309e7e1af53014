package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Calls;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RoutineBodies;
import dev.postern.domain.operation.RoutineCall;
import dev.postern.domain.operation.Standing;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.partition.Descent;
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ADD COLUMN}.
 *
 * @param sequences the sequences behind a {@code serial} or identity column
 * @param uses what its default or generation expression uses
 * @param bodies what is known of the functions that its default calls
 * @param computing those of them of which the database decides nothing
 */
public record AddColumn(
        QualifiedName table,
        Column column,
        Seq<OtherRelation> sequences,
        Uses uses,
        RoutineBodies bodies,
        Set<ObjectName> computing)
        implements Operation {

    public AddColumn(QualifiedName table, Column column, Seq<OtherRelation> sequences) {
        this(table, column, sequences, Uses.NOTHING, RoutineBodies.UNREAD);
    }

    /** Of which only the text is known. */
    public AddColumn(
            QualifiedName table, Column column, Seq<OtherRelation> sequences, Uses uses, RoutineBodies bodies) {
        this(table, column, sequences, uses, bodies, LinkedHashSet.empty());
    }

    /** The functions that its default calls; nothing where they make no difference. */
    @Override
    public Calls calls() {
        return isOfAnyRow() && computing.isEmpty()
                ? Calls.NONE
                : new Calls(LinkedHashSet.empty(), uses.calls(), bodies);
    }

    @Override
    public Operation on(Catalog catalog) {
        Set<ObjectName> known =
                uses.calls().filter(call -> call.isComputing(bodies, catalog)).flatMap(RoutineCall::names);
        return known.equals(computing) ? this : new AddColumn(table, column, sequences, uses, bodies, known);
    }

    @Override
    public String kind() {
        return "add column";
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
        return Vector.<Guard>of(new TableExists(table)).appendAll(used().needs());
    }

    @Override
    public Guard goal() {
        return new ColumnInPlace(table, column);
    }

    @Override
    public Footprint footprint() {
        Footprint footprint = used().footprint()
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .writing(object(), Aspect.EXISTENCE, Aspect.SHAPE)
                .writing(new ObjectName.Relation(table), Aspect.COLUMN_ORDER);
        footprint = isOfAnyRow()
                ? footprint
                : footprint.writing(object(), Aspect.BEHAVIOUR).reading(new ObjectName.Relation(table), Aspect.DATA);
        for (Definition generated : column.value().generatedBy()) {
            footprint = generated
                    .names()
                    .foldLeft(
                            footprint,
                            (reads, name) ->
                                    reads.reading(new ObjectName.Column(table, name), Aspect.EXISTENCE, Aspect.SHAPE));
        }
        for (OtherRelation sequence : sequences) {
            footprint = footprint.writing(new ObjectName.Relation(sequence.name()), Aspect.EXISTENCE);
        }
        return footprint;
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after =
                before.changing(table, found -> found.column(column.name()).isDefined() ? found : found.adding(column));
        after = new OwnedSequences(table, Vector.of(column), sequences)
                .in(Sequences.behind(after, table, Vector.of(column), sequences));
        return after.table(table).isEmpty()
                ? after
                : Descent.of(
                        before,
                        Standing.ofValue(Standing.ofType(after, table, column), table, column.name(), uses.objects()),
                        table);
    }

    @Override
    public Seq<ObjectName.Column> withoutNulls() {
        return column.nullability() == Nullability.NOT_NULL
                ? Vector.of(new ObjectName.Column(table, column.name()))
                : Vector.empty();
    }

    /** A value that each row has to be given: the next of a sequence, one that is computed, or one of a volatile default. */
    @Override
    public Effort effort() {
        return sequences.isEmpty()
                        && !column.value().clause().startsWith("GENERATED")
                        && column.value().defaultExpression().forAll(value -> new DefaultValue(value).isWorkedOutOnce())
                ? Effort.CONSTANT
                : Effort.EVERY_ROW;
    }

    @Override
    public Seq<Bond> bonds() {
        return sequences
                .map(each -> new Bond(new ObjectName.Relation(each.name()), new ObjectName.Relation(table)))
                .appendAll(Standing.bonds(table, column))
                .appendAll(Standing.bonds(table, column.name(), uses));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER TABLE " + table + " DROP COLUMN " + column.name());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    /** A row gets a value in it that might be any row's, whether it is there before the column or comes after it. */
    private boolean isOfAnyRow() {
        boolean value = column.value().source().equals(new ColumnValue.None().source())
                ? column.nullability() != Nullability.NOT_NULL
                : column.value().generatedBy().isEmpty()
                        && column.value()
                                .defaultExpression()
                                .exists(given ->
                                        new DefaultValue(given).isOfAnyRow(computing.map(ObjectName::identifier)));
        return value && sequences.isEmpty() && column.type().created().isEmpty();
    }

    private Uses used() {
        return Uses.of(column.type()).and(uses);
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column.name());
    }
}
