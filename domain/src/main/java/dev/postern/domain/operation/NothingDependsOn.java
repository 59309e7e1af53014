package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * Does nothing stand on an object? PostgreSQL refuses to drop one on which something does, unless {@code CASCADE} takes
 * that along (PostgreSQL manual, 5.15).
 *
 * @param leaving what is dropped by the same statement
 */
public record NothingDependsOn(ObjectName name, Set<ObjectName> leaving) implements Guard {

    public NothingDependsOn(ObjectName name) {
        this(name, LinkedHashSet.empty());
    }

    @Override
    public Finding ask(Catalog catalog) {
        Seq<String> dependants = catalog.objects()
                .dependantsOf(name)
                .reject(dependant -> leaving.exists(each -> each.contains(dependant.name())))
                .map(DatabaseObject::describe);
        return dependants.isEmpty()
                ? Finding.holds(describe())
                : Finding.contradicted(describe(), dependants.mkString(", ") + " depending on it");
    }

    @Override
    public Scope scope() {
        return leaving.foldLeft(
                Scope.withDependants(name), (scope, each) -> scope.and(Scope.withWholeDependants(each)));
    }

    @Override
    public String describe() {
        return "nothing depends on " + name.describe();
    }
}
