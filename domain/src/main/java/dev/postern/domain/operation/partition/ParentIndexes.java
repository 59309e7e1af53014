package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.AutomaticName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The keys and indexes of one table on another, under the names that PostgreSQL chooses for those that it copies. */
public final class ParentIndexes {

    private ParentIndexes() {}

    /** The same with each index being a part of the one that it is the like of. */
    public static Catalog ontoPartition(Catalog catalog, QualifiedName parent, QualifiedName partition) {
        Catalog after = catalog;
        for (Table table : catalog.table(parent)) {
            Seq<Constraint> kept = table.constraints()
                    .values()
                    .filter(each -> each.index(parent).isDefined())
                    .toVector();
            for (Constraint constraint : kept) {
                after = keptOn(after, constraint, parent, partition);
            }
            Seq<QualifiedName> keeping =
                    kept.flatMap(each -> each.index(parent)).map(Index::name);
            for (Index index : catalog.indexesOf(parent).reject(index -> keeping.contains(index.name()))) {
                after = attached(after, index, partition);
            }
        }
        return after;
    }

    /** With an index, and the constraint that it keeps, for each index of the first table. */
    public static Catalog onto(Catalog catalog, QualifiedName from, QualifiedName to) {
        Catalog after = catalog;
        for (Table table : catalog.table(from)) {
            Seq<Constraint> kept = table.constraints()
                    .values()
                    .filter(each -> each.index(from).isDefined())
                    .toVector();
            for (Constraint constraint : kept) {
                after = constrained(after, constraint, to);
            }
            Seq<QualifiedName> keeping = kept.flatMap(each -> each.index(from)).map(Index::name);
            for (Index index : catalog.indexesOf(from).reject(index -> keeping.contains(index.name()))) {
                after = indexed(after, index, to);
            }
        }
        return after;
    }

    /** With a copy of an index of a partitioned table on each partition that is known. */
    public static Catalog onPartitions(Catalog catalog, Index index) {
        return catalog.partitionsOf(index.table()).foldLeft(catalog, (each, partition) -> {
            Catalog with = attached(each, index, partition);
            return onPartitions(with, index.on(partition));
        });
    }

    /** With a copy of an index that is a part of it. */
    private static Catalog attached(Catalog catalog, Index index, QualifiedName partition) {
        Option<Index> alike = catalog.indexesOf(partition).find(own -> isFree(catalog, own) && isAlike(own, index));
        if (alike.isDefined()) {
            return partOf(catalog, index.name(), Vector.of(alike.get().name()));
        }
        Catalog with = indexed(catalog, index, partition);
        return partOf(with, index.name(), added(catalog, with, partition));
    }

    private static boolean isFree(Catalog catalog, Index index) {
        return catalog.object(new ObjectName.Relation(index.name()))
                .forAll(known -> known.property(Property.PARTITION_OF).isEmpty());
    }

    private static boolean isAlike(Index one, Index other) {
        return one.uniqueness() == other.uniqueness() && one.definition().equals(other.definition());
    }

    private static Seq<QualifiedName> added(Catalog before, Catalog after, QualifiedName table) {
        return after.indexesOf(table)
                .map(Index::name)
                .removeAll(before.indexesOf(table).map(Index::name));
    }

    private static Catalog partOf(Catalog catalog, QualifiedName whole, Seq<QualifiedName> parts) {
        return parts.foldLeft(
                catalog,
                (each, part) -> each.with(
                        new ObjectName.Relation(part),
                        "index",
                        Property.PARTITION_OF,
                        Option.some(Definition.server(whole.sql()))));
    }

    /** With the like of a key of a partitioned table on one of its partitions, by an index that is a part of the whole one. */
    static Catalog keptOn(Catalog catalog, Constraint constraint, QualifiedName whole, QualifiedName partition) {
        Catalog with = constrained(catalog, constraint, partition);
        return constraint
                .index(whole)
                .map(index -> partOf(with, index.name(), added(catalog, with, partition)))
                .getOrElse(with);
    }

    private static Catalog constrained(Catalog catalog, Constraint constraint, QualifiedName to) {
        String label = constraint.asPrimaryKey().isDefined()
                ? "pkey"
                : constraint.uniqueColumns().isEmpty() ? "excl" : "key";
        Option<String> columns = Option.when(
                !label.equals("pkey"),
                () -> AutomaticName.ofKeys(
                        constraint.index(to).toVector().flatMap(Index::columns).map(Identifier::value)));
        Constraint copied = constraint.named(free(catalog, to, columns, label));
        boolean there = catalog.table(to)
                .exists(table -> table.constraints()
                        .values()
                        .exists(each -> each.definition().equals(copied.definition())));
        if (there) {
            return catalog;
        }
        Catalog with = catalog.changing(to, table -> table.adding(copied));
        return copied.index(to).map(with::with).getOrElse(with);
    }

    private static Catalog indexed(Catalog catalog, Index index, QualifiedName to) {
        Seq<Identifier> keys = index.keyColumns();
        Seq<Identifier> columns = keys.appendAll(index.columns().removeAll(keys));
        Option<String> called = Option.some(AutomaticName.ofKeys(columns.map(Identifier::value)));
        Identifier name = free(catalog, to, called, "idx");
        return catalog.with(index.named(new QualifiedName(to.schema(), name)).on(to));
    }

    private static Identifier free(Catalog catalog, QualifiedName table, Option<String> addition, String label) {
        Identifier name = AutomaticName.of(table.name(), addition, label);
        for (int number = 1; isTaken(catalog, table, name); number++) {
            name = AutomaticName.of(table.name(), addition, label + number);
        }
        return name;
    }

    private static boolean isTaken(Catalog catalog, QualifiedName table, Identifier name) {
        return catalog.relation(new QualifiedName(table.schema(), name)).isDefined();
    }
}
