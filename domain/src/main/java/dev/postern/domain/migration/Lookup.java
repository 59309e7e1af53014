package dev.postern.domain.migration;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Temporary;
import io.vavr.collection.Seq;

/**
 * A name that a statement has without its schema. It means the first object of that name that exists in the order of the
 * search path; where something is created, it means the first schema of the path that exists (PostgreSQL manual,
 * 5.10.3).
 *
 * @param candidates what it may stand for, in that order; at least one
 */
public record Lookup(Seq<ObjectName> candidates) {

    public Lookup {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a name stands for something");
        }
    }

    /** What it means on a catalog; where nothing of the name exists the first that is not of the session alone. */
    public ObjectName in(Catalog catalog) {
        return candidates
                .find(name -> isThere(name, catalog))
                .orElse(() -> candidates.find(name -> !Temporary.is(name)))
                .getOrElse(candidates::head);
    }

    /** What has to be read to tell. */
    Scope scope() {
        return candidates.map(Lookup::scope).fold(Scope.EMPTY, Scope::and);
    }

    private static Scope scope(ObjectName name) {
        Scope itself = name.container().isEmpty() ? Scope.EMPTY : Scope.of(name);
        return name.qualifiedIn(ObjectClass.TYPE)
                .map(type -> itself.and(Scope.of(new ObjectName.Relation(type))))
                .getOrElse(itself);
    }

    /** A table brings a type of its name (PostgreSQL manual, CREATE TABLE, Notes). */
    private static boolean isThere(ObjectName name, Catalog catalog) {
        if (name.container().isEmpty()) {
            return catalog.schemas().contains(name.identifier());
        }
        return name.relationName().exists(relation -> catalog.relation(relation).isDefined())
                || !catalog.objects().family(name.family()).isEmpty()
                || name.qualifiedIn(ObjectClass.TYPE)
                        .exists(type -> catalog.relation(type).isDefined());
    }
}
