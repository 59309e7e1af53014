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
 * @param reaching the relations of which everything is read to which statements about their rows may come, see {@link
 *     Reach}
 * @param renderings the definitions that the server is to put in its own words
 */
public record Scope(
        Set<QualifiedName> relations,
        Set<ObjectName> objects,
        Set<ObjectName> dependants,
        Set<ObjectName> cascading,
        Set<QualifiedName> reaching,
        Set<Rendering> renderings) {

    public static final Scope EMPTY = new Scope(
            LinkedHashSet.empty(),
            LinkedHashSet.empty(),
            LinkedHashSet.empty(),
            LinkedHashSet.empty(),
            LinkedHashSet.empty(),
            LinkedHashSet.empty());

    public static Scope of(Iterable<QualifiedName> relations) {
        return EMPTY.naming(LinkedHashSet.ofAll(relations), EMPTY.objects);
    }

    /** For an object of whatever sort: what is on a relation is read with the relation. */
    public static Scope of(ObjectName object) {
        return object.relationName()
                .map(relation -> of(LinkedHashSet.of(relation)))
                .getOrElse(() -> EMPTY.naming(EMPTY.relations, LinkedHashSet.of(object.family())));
    }

    /** For an object and all that stands on it. */
    public static Scope withDependants(ObjectName object) {
        return of(object).bearing(LinkedHashSet.of(object), EMPTY.cascading);
    }

    /** For an object and all that stands on it, with what that is made of. */
    public static Scope withWholeDependants(ObjectName object) {
        return of(object).bearing(LinkedHashSet.of(object), LinkedHashSet.of(object));
    }

    /** For relations whose rows are read or changed, and for whatever else that comes to. */
    public static Scope reaching(Iterable<QualifiedName> relations) {
        Set<QualifiedName> names = LinkedHashSet.ofAll(relations);
        return new Scope(names, EMPTY.objects, EMPTY.dependants, EMPTY.cascading, names, EMPTY.renderings);
    }

    /** For these relations and objects too. */
    public Scope naming(Set<QualifiedName> moreRelations, Set<ObjectName> moreObjects) {
        return new Scope(
                relations.addAll(moreRelations),
                objects.addAll(moreObjects),
                dependants,
                cascading,
                reaching,
                renderings);
    }

    public Scope rendering(Iterable<Rendering> questions) {
        return new Scope(relations, objects, dependants, cascading, reaching, renderings.addAll(questions));
    }

    public Scope and(Scope other) {
        return new Scope(
                relations.addAll(other.relations),
                objects.addAll(other.objects),
                dependants.addAll(other.dependants),
                cascading.addAll(other.cascading),
                reaching.addAll(other.reaching),
                renderings.addAll(other.renderings));
    }

    /** Without what only the statements of a session make, which no catalog has to be read for. */
    public Scope permanent() {
        return new Scope(
                relations.reject(Temporary::is),
                objects.reject(Temporary::is),
                dependants.reject(Temporary::is),
                cascading.reject(Temporary::is),
                reaching.reject(Temporary::is),
                renderings.reject(each -> Temporary.is(each.table())));
    }

    private Scope bearing(Set<ObjectName> bearers, Set<ObjectName> wholly) {
        return new Scope(relations, objects, bearers, wholly, reaching, renderings);
    }
}
