package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import io.vavr.collection.Seq;

/**
 * Does nothing stand on an object? PostgreSQL refuses to drop one on which something does, unless {@code CASCADE} takes
 * that along (PostgreSQL manual, 5.15).
 */
public record NothingDependsOn(ObjectName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Seq<String> dependants = catalog.objects().dependantsOf(name).map(DatabaseObject::describe);
        return dependants.isEmpty()
                ? Finding.holds(describe())
                : Finding.contradicted(describe(), dependants.mkString(", ") + " depending on it");
    }

    @Override
    public Scope scope() {
        return Scope.withDependants(name);
    }

    @Override
    public String describe() {
        return "nothing depends on " + name.describe();
    }
}
