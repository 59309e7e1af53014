package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** What a catalog says of a partition and of a partitioned table. */
public final class Partitioning {

    /** Which rows a partition takes: {@code FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')}. */
    public static final Property BOUND = new Property("partition bound");

    private Partitioning() {}

    /** What a partition's bound means for a row, as far as that is known. */
    static Option<Definition> constraintOf(Catalog catalog, QualifiedName partition) {
        return catalog.object(new ObjectName.Relation(partition))
                .flatMap(object -> object.property(Property.PARTITION_CONSTRAINT));
    }

    static Catalog attached(Catalog catalog, QualifiedName partition, QualifiedName parent, Definition bound) {
        ObjectName name = new ObjectName.Relation(partition);
        return catalog.with(name, "table", Property.PARTITION_OF, Option.some(Definition.server(parent.sql())))
                .with(name, "table", BOUND, Option.some(bound));
    }

    static Catalog detached(Catalog catalog, QualifiedName partition) {
        ObjectName name = new ObjectName.Relation(partition);
        Catalog detached = catalog.with(name, "table", Property.PARTITION_OF, Option.none())
                .with(name, "table", BOUND, Option.none())
                .with(name, "table", Property.PARTITION_CONSTRAINT, Option.none());
        return catalog.indexesOf(partition)
                .map(index -> new ObjectName.Relation(index.name()))
                .filter(index -> catalog.object(index).isDefined())
                .foldLeft(
                        Inherited.nothing(detached, partition),
                        (each, index) -> each.with(index, "index", Property.PARTITION_OF, Option.none()));
    }

    static Option<Definition> boundOf(Catalog catalog, QualifiedName partition) {
        return catalog.object(new ObjectName.Relation(partition)).flatMap(object -> object.property(BOUND));
    }
}
