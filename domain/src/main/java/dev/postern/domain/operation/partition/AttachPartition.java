package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ATTACH PARTITION}.
 *
 * @param bound which rows it takes: {@code FOR VALUES …} or {@code DEFAULT}
 */
public record AttachPartition(QualifiedName parent, QualifiedName partition, Definition bound) implements Operation {

    @Override
    public String kind() {
        return "attach partition";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(new ObjectName.Relation(partition));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.changing(parent).addAll(Permissions.changing(partition));
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(
                new TableExists(parent),
                new TableExists(partition),
                new ColumnsOfParent(partition, parent, Membership.PARTITION));
    }

    @Override
    public Guard goal() {
        return new IsPartitionOf(partition, parent);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(partition), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.DATA)
                .reading(
                        new ObjectName.Relation(parent),
                        Aspect.EXISTENCE,
                        Aspect.SHAPE,
                        Aspect.INDEXES,
                        Aspect.BEHAVIOUR)
                .writing(
                        new ObjectName.Relation(partition),
                        Aspect.INDEXES,
                        Aspect.KEYS,
                        Aspect.PRIMARY_KEY,
                        Aspect.BEHAVIOUR,
                        Aspect.AUTOMATIC_NAMES)
                .writing(new ObjectName.Relation(parent), Aspect.DATA);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.table(parent)
                .flatMap(whole -> before.table(partition).map(part -> attached(before, whole, part)))
                .getOrElse(before);
    }

    private Catalog attached(Catalog before, Table whole, Table part) {
        Catalog attached =
                ParentIndexes.ontoPartition(Partitioning.attached(before, partition, parent, bound), parent, partition);
        Catalog referring = whole.constraints()
                .values()
                .filter(each -> each.asForeignKey().isDefined())
                .filter(each -> part.constraints()
                        .values()
                        .forAll(own -> !own.definition().equals(each.definition())))
                .foldLeft(attached, (catalog, key) -> catalog.changing(partition, table -> table.adding(key)));
        return Inherited.everything(referring, part, whole);
    }

    @Override
    public Effort effort() {
        return Effort.EVERY_ROW;
    }

    /** Without the indexes and constraints that the partition got on the way. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Seq<Constraint> constraints = constraints(after)
                .filter(each -> constraints(before).forAll(had -> !had.name().equals(each.name())));
        Seq<QualifiedName> kept =
                constraints.flatMap(each -> each.index(partition)).map(Index::name);
        Seq<QualifiedName> indexes = after.indexesOf(partition)
                .map(Index::name)
                .removeAll(before.indexesOf(partition).map(Index::name))
                .removeAll(kept);
        return new Inverse.Statements(Vector.of("ALTER TABLE " + parent + " DETACH PARTITION " + partition)
                .appendAll(constraints.map(each -> "ALTER TABLE " + partition + " DROP CONSTRAINT " + each.name()))
                .appendAll(indexes.map(each -> "DROP INDEX " + each)));
    }

    private Seq<Constraint> constraints(Catalog catalog) {
        return catalog.table(partition)
                .toVector()
                .flatMap(table -> table.constraints().values());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Locks locks() {
        return Locks.on(partition, lock()).and(Locks.on(parent, LockStrength.SHARE_UPDATE_EXCLUSIVE));
    }

    /** PostgreSQL gives the partition whatever index and constraint of the parent it lacks. */
    @Override
    public Naming naming() {
        return Naming.BY_SERVER;
    }
}
