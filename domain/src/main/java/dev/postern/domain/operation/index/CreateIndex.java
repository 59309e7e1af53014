package dev.postern.domain.operation.index;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Index.Uniqueness;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.KnownKeys;
import dev.postern.domain.operation.Limits;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Residue;
import dev.postern.domain.operation.Standing;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.partition.ParentIndexes;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code CREATE INDEX}, unique or not, concurrently or not; one that is wanted not valid is on a partitioned table
 * {@code ONLY}.
 *
 * @param uses what its expressions, collations and operator classes are of
 */
public record CreateIndex(Index index, Naming naming, Transactionality transactionality, Uses uses)
        implements Operation {

    public CreateIndex(Index index, Naming naming, Transactionality transactionality) {
        this(index, naming, transactionality, Uses.NOTHING);
    }

    @Override
    public String kind() {
        return "create index";
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
    public Set<Permission> permissions() {
        return Permissions.changing(index.table())
                .addAll(Permissions.naming(index.table().schema()));
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new TableExists(index.table()))
                .appendAll(index.columns().toVector().map(column -> new ColumnExists(index.table(), column)))
                .appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new IndexInPlace(index, naming);
    }

    @Override
    public Footprint footprint() {
        ObjectName table = new ObjectName.Relation(index.table());
        ObjectName.Constraint onTable =
                new ObjectName.Constraint(index.table(), index.name().name());
        Footprint footprint = uses.footprint()
                .reading(table, Aspect.EXISTENCE)
                .writing(object(), Aspect.EXISTENCE)
                .writing(onTable, Aspect.INDEXES);
        for (Identifier column : index.columns()) {
            footprint = footprint.reading(new ObjectName.Column(index.table(), column), Aspect.EXISTENCE, Aspect.SHAPE);
        }
        if (naming == Naming.BY_SERVER) {
            footprint = footprint.writing(table, Aspect.AUTOMATIC_NAMES);
        }
        return index.uniqueness() == Uniqueness.UNIQUE
                ? footprint
                        .and(values())
                        .and(KnownKeys.of(index.table(), index.keyColumns()))
                        .writing(onTable, Aspect.BEHAVIOUR)
                        .and(Limits.of(onTable, index.columns().toVector(), Validity.VALID))
                : footprint;
    }

    private Footprint values() {
        return index.columns().isEmpty()
                ? Footprint.NONE.reading(new ObjectName.Relation(index.table()), Aspect.DATA)
                : index.columns()
                        .foldLeft(
                                Footprint.NONE,
                                (reads, column) ->
                                        reads.reading(new ObjectName.Column(index.table(), column), Aspect.DATA));
    }

    @Override
    public Catalog project(Catalog before) {
        if (residue(before).isDefined()) {
            return project(before.without(index.name()));
        }
        if (!isIndexable(before) || before.relation(index.name()).isDefined()) {
            return before;
        }
        Catalog with = Standing.ofIndex(before.with(inPlace(before)), index.name(), uses.objects());
        return index.validity() == Validity.VALID ? ParentIndexes.onPartitions(with, index) : with;
    }

    @Override
    public Option<Residue> residue(Catalog before) {
        return Option.when(
                new IndexInPlace(index, naming).isLeftover(before), () -> new Residue(Residue.Kind.INDEX, object()));
    }

    private boolean isIndexable(Catalog before) {
        return before.relation(index.table())
                .exists(found ->
                        found.knownColumns().isDefined() || found.kind().equals("materialized view"));
    }

    /** An index on a partitioned table ONLY becomes valid once every partition has one that is attached. */
    private Index inPlace(Catalog before) {
        boolean isPartitioned = before.object(new ObjectName.Relation(index.table()))
                .exists(table -> table.property(Property.PARTITION_KEY).isDefined());
        return isPartitioned ? index : index.validated();
    }

    @Override
    public Seq<Bond> bonds() {
        return Bond.of(object(), uses).prepend(new Bond(object(), new ObjectName.Relation(index.table())));
    }

    @Override
    public Effort effort() {
        return transactionality == Transactionality.TRANSACTIONAL ? Effort.EVERY_ROW : Effort.CONSTANT;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Seq<QualifiedName> created = after.indexesOf(index.table())
                .map(Index::name)
                .removeAll(before.indexesOf(index.table()).map(Index::name));
        String concurrently = transactionality == Transactionality.OUTSIDE_TRANSACTION ? "CONCURRENTLY " : "";
        return created.size() == 1
                ? Inverse.of("DROP INDEX " + concurrently + created.head())
                : Inverse.irreversible("the name that the index on " + index.table() + " got is not known");
    }

    @Override
    public LockStrength lock() {
        return transactionality == Transactionality.OUTSIDE_TRANSACTION
                ? LockStrength.SHARE_UPDATE_EXCLUSIVE
                : LockStrength.SHARE;
    }

    @Override
    public Locks locks() {
        return Locks.on(index.table(), lock());
    }

    private ObjectName object() {
        return new ObjectName.Relation(index.name());
    }
}
