package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Is a table a partition of another? */
public record IsPartitionOf(QualifiedName partition, QualifiedName parent) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(partition)) {
            return Finding.cannotTell(partition + " was not looked up");
        }
        Option<String> found = catalog.object(new ObjectName.Relation(partition))
                .flatMap(object -> object.property(Property.PARTITION_OF))
                .map(Definition::text);
        if (found.isEmpty()) {
            return Finding.open(partition + " is no partition");
        }
        return found.contains(parent.sql())
                ? Finding.holds(describe())
                : Finding.contradicted("a partition of " + parent, "a partition of " + found.get());
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(partition, parent));
    }

    @Override
    public String describe() {
        return partition + " is a partition of " + parent;
    }
}
