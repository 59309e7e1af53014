package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;

/**
 * What a catalog is to be read for: the relations that are named, and the definitions that the server is to put in its
 * own words. Reading costs what the scope holds, not what the database holds.
 */
public record Scope(Set<QualifiedName> relations, Set<Rendering> renderings) {

    public static final Scope EMPTY = new Scope(LinkedHashSet.empty(), LinkedHashSet.empty());

    public static Scope of(Iterable<QualifiedName> relations) {
        return new Scope(LinkedHashSet.ofAll(relations), LinkedHashSet.empty());
    }

    public Scope and(Scope other) {
        return new Scope(relations.addAll(other.relations), renderings.addAll(other.renderings));
    }
}
