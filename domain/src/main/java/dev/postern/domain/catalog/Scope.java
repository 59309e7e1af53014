package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;

/**
 * What a catalog is to be read for. Reading costs what the scope holds, not what the database holds.
 *
 * @param relations the relations that are named; whatever is on them is read with them
 * @param objects the families of other objects that are named
 * @param dependants the objects, relations or not, whose dependants are asked for too, however far they stand off
 * @param cascading those of them whose dependants are read themselves, for they may go along and come back
 * @param renderings the definitions that the server is to put in its own words
 */
public record Scope(
        Set<QualifiedName> relations,
        Set<ObjectName> objects,
        Set<ObjectName> dependants,
        Set<ObjectName> cascading,
        Set<Rendering> renderings) {

    public static final Scope EMPTY = new Scope(
            LinkedHashSet.empty(),
            LinkedHashSet.empty(),
            LinkedHashSet.empty(),
            LinkedHashSet.empty(),
            LinkedHashSet.empty());

    public static Scope of(Iterable<QualifiedName> relations) {
        return new Scope(
                LinkedHashSet.ofAll(relations), EMPTY.objects, EMPTY.dependants, EMPTY.cascading, EMPTY.renderings);
    }

    /** For an object of whatever sort: what is on a relation is read with the relation. */
    public static Scope of(ObjectName object) {
        return object.relationName()
                .map(relation -> of(LinkedHashSet.of(relation)))
                .getOrElse(() -> ofFamily(object.family()));
    }

    /** For an object and all that stands on it. */
    public static Scope withDependants(ObjectName object) {
        Scope itself = of(object);
        return new Scope(itself.relations, itself.objects, LinkedHashSet.of(object), EMPTY.cascading, EMPTY.renderings);
    }

    /** For an object and all that stands on it, with what that is made of. */
    public static Scope withWholeDependants(ObjectName object) {
        Scope known = withDependants(object);
        return new Scope(known.relations, known.objects, known.dependants, known.dependants, known.renderings);
    }

    public Scope rendering(Iterable<Rendering> questions) {
        return new Scope(relations, objects, dependants, cascading, renderings.addAll(questions));
    }

    public Scope and(Scope other) {
        return new Scope(
                relations.addAll(other.relations),
                objects.addAll(other.objects),
                dependants.addAll(other.dependants),
                cascading.addAll(other.cascading),
                renderings.addAll(other.renderings));
    }

    /** Without what only the statements of a session make, which no catalog has to be read for. */
    public Scope permanent() {
        return new Scope(
                relations.reject(Temporary::is),
                objects.reject(Temporary::is),
                dependants.reject(Temporary::is),
                cascading.reject(Temporary::is),
                renderings.reject(each -> Temporary.is(each.table())));
    }

    private static Scope ofFamily(ObjectName family) {
        return new Scope(
                EMPTY.relations, LinkedHashSet.of(family), EMPTY.dependants, EMPTY.cascading, EMPTY.renderings);
    }
}
