package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** What the migrations make or give a name, whether they have been run or not. */
record MadeNames(Set<ObjectName> names) {

    static MadeNames of(Seq<GuardedOperation> operations) {
        Set<ObjectName> names = HashSet.empty();
        for (GuardedOperation each : operations) {
            names = names.addAll(madeBy(each.operation()));
        }
        return new MadeNames(names);
    }

    boolean contains(ObjectName name) {
        return names.contains(name);
    }

    /** The columns of a relation among them. */
    Seq<ObjectName> columnsOf(ObjectName relation) {
        return names.toVector().filter(name -> name.container().contains(relation) && isColumn(name));
    }

    static boolean isColumn(ObjectName name) {
        return name.relationName().exists(relation -> name.equals(new ObjectName.Column(relation, name.identifier())));
    }

    private static Seq<ObjectName> madeBy(Operation operation) {
        boolean removes = operation.nature() == Nature.REMOVAL_OF_PART || operation.nature() == Nature.REMOVAL_OF_WHOLE;
        if (removes) {
            return Vector.empty();
        }
        Seq<ObjectName> decided =
                operation.footprint().objects().toVector().filter(operation.footprint()::decidesExistenceOf);
        return decided.appendAll(columns(operation));
    }

    /** A new table says nothing of its columns but in what it makes of a catalog. */
    private static Seq<ObjectName> columns(Operation operation) {
        Catalog bare = operation
                .target()
                .flatMap(ObjectName::container)
                .map(ObjectName::identifier)
                .map(Catalog.EMPTY::withSchema)
                .getOrElse(Catalog.EMPTY);
        return operation.nature() != Nature.NEW_OBJECT
                ? Vector.empty()
                : operation.project(bare).relations().values().toVector().flatMap(MadeNames::columnsOf);
    }

    private static Seq<ObjectName> columnsOf(Relation relation) {
        return relation.knownColumns()
                .getOrElse(Vector.empty())
                .map(Column::name)
                .map(column -> new ObjectName.Column(relation.name(), column));
    }
}
