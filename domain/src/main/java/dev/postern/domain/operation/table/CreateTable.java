package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.Standing;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.column.OwnedSequences;
import dev.postern.domain.operation.constraint.ForeignKeyNeeds;
import dev.postern.domain.operation.constraint.Referred;
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code CREATE TABLE}, with the constraints and sequences that come with it.
 *
 * @param sequences the sequences behind {@code serial} and identity columns, under the names that PostgreSQL gives them
 * @param values what the defaults and generation expressions of columns use
 * @param uses what everything else in its definition uses
 */
public record CreateTable(
        Table table, Seq<OtherRelation> sequences, Naming naming, Map<Identifier, Uses> values, Uses uses)
        implements Operation {

    public CreateTable(Table table, Seq<OtherRelation> sequences, Naming naming) {
        this(table, sequences, naming, LinkedHashMap.empty(), Uses.NOTHING);
    }

    /** The same creation of another table. */
    CreateTable of(Table other) {
        return new CreateTable(other, sequences, naming, values, uses);
    }

    @Override
    public String kind() {
        return "create table";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.NEW_OBJECT;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.creating(object())
                .addAll(Permissions.referring(table.name(), table.constraints().values()));
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> referenced = foreignKeys()
                .filter(key -> !key.referenced().equals(table.name()))
                .flatMap(ForeignKeyNeeds::of);
        return Vector.<Guard>of(new SchemaExists(table.name().schema()))
                .appendAll(referenced)
                .appendAll(used().needs());
    }

    @Override
    public Guard goal() {
        return new TableInPlace(table);
    }

    /** It brings none. */
    @Override
    public Set<RowEvent> rowEvents() {
        return LinkedHashSet.empty();
    }

    @Override
    public Footprint footprint() {
        Footprint footprint = used().footprint()
                .reading(new ObjectName.Schema(table.name().schema()), Aspect.EXISTENCE)
                .writing(
                        object(),
                        Aspect.EXISTENCE,
                        Aspect.SHAPE,
                        Aspect.COLUMN_ORDER,
                        Aspect.INDEXES,
                        Aspect.KEYS,
                        Aspect.PRIMARY_KEY,
                        Aspect.BEHAVIOUR,
                        Aspect.DATA);
        for (QualifiedName created : indexes().map(Index::name).appendAll(sequences.map(OtherRelation::name))) {
            footprint = footprint.writing(new ObjectName.Relation(created), Aspect.EXISTENCE);
        }
        for (Constraint.ForeignKey key : foreignKeys()) {
            footprint = footprint.and(Referred.by(key));
        }
        return footprint;
    }

    @Override
    public Catalog project(Catalog before) {
        if (before.relation(table.name()).isDefined()) {
            return before;
        }
        Catalog alone = before.with(table);
        Catalog after = alone.with(Table.of(
                table.name(),
                table.columns(),
                table.constraints().values().map(each -> each.in(alone)).toVector()));
        for (Index created : indexes()) {
            after = after.with(created);
        }
        return standing(new OwnedSequences(table.name(), table.columns(), sequences)
                .in(Sequences.behind(after, table.name(), table.columns(), sequences)));
    }

    /** The table is named, too: of one that was made here every constraint is known. */
    @Override
    public Seq<Bond> bonds() {
        return table.constraints()
                .values()
                .map(constraint -> Bond.of(table.name(), constraint))
                .toVector()
                .appendAll(sequences.map(each -> new Bond(new ObjectName.Relation(each.name()), object())))
                .appendAll(table.columns().flatMap(column -> Standing.bonds(table.name(), column)))
                .appendAll(values.flatMap(value -> Standing.bonds(table.name(), value._1(), value._2())))
                .appendAll(table.constraints().keySet().toVector().flatMap(this::ofExpression))
                .prepend(new Bond(object(), object()));
    }

    /** Which of its constraints uses what is not known, so that each counts as using all that is. */
    private Seq<Bond> ofExpression(Identifier constraint) {
        return Bond.of(new ObjectName.Constraint(table.name(), constraint), uses);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("DROP TABLE " + table.name());
    }

    @Override
    public LockStrength lock() {
        return locks().strongest().getOrElse(LockStrength.ACCESS_SHARE);
    }

    /** A foreign key puts triggers on the table that it refers to. */
    @Override
    public Locks locks() {
        return foreignKeys()
                .map(Constraint.ForeignKey::referenced)
                .reject(table.name()::equals)
                .map(referenced -> Locks.on(referenced, LockStrength.SHARE_ROW_EXCLUSIVE))
                .fold(Locks.NONE, Locks::and);
    }

    private Catalog standing(Catalog created) {
        Catalog after = created;
        for (Column column : table.columns()) {
            after = Standing.ofType(after, table.name(), column);
        }
        for (Tuple2<Identifier, Uses> value : values) {
            after = Standing.ofValue(after, table.name(), value._1(), value._2().objects());
        }
        return after;
    }

    private Uses used() {
        Uses types = table.columns().map(column -> Uses.of(column.type())).fold(Uses.NOTHING, Uses::and);
        return values.values().fold(types, Uses::and).and(uses);
    }

    private Seq<Constraint.ForeignKey> foreignKeys() {
        return table.constraints().values().flatMap(Constraint::asForeignKey).toVector();
    }

    private Seq<Index> indexes() {
        return table.constraints()
                .values()
                .flatMap(constraint -> constraint.index(table.name()))
                .toVector();
    }

    private ObjectName object() {
        return new ObjectName.Relation(table.name());
    }
}
