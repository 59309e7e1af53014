package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Touched;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * In what two catalogs differ, and what stands in a relation to that: what a foreign key refers to, what a view reads,
 * what a trigger is on. An operation that touches nothing of it touches the same on both.
 */
final class Changes {

    private final Set<ObjectName> near;
    /** Something new may be what a body of code names. */
    private final boolean hasNewRelations;
    /** Schemas, or extensions, which may bring anything. */
    private final boolean hasOtherSources;

    private Changes(Set<ObjectName> near, boolean hasNewRelations, boolean hasOtherSources) {
        this.near = near;
        this.hasNewRelations = hasNewRelations;
        this.hasOtherSources = hasOtherSources;
    }

    static Changes between(Catalog before, Catalog after) {
        Set<ObjectName> near = new HashSet<>();
        collect(before.relations(), after.relations(), (name, relation) -> relation(near, name, relation));
        collect(before.objects().known(), after.objects().known(), (name, object) -> object(near, name, object));
        return new Changes(
                near,
                !before.relations().keySet().containsAll(after.relations().keySet()),
                !before.schemas().equals(after.schemas())
                        || near.stream()
                                .anyMatch(name ->
                                        name.identifierIn(ObjectClass.EXTENSION).isDefined()));
    }

    /** Whether what an operation touches may be something else now. */
    boolean concern(Operation operation, Touched touched) {
        boolean reachesFar = hasOtherSources
                || operation.target().flatMap(ObjectName::relationName).isEmpty()
                || (hasNewRelations && operation.nature() == Nature.DATA);
        return reachesFar || touched.isAboutAny(near);
    }

    @SuppressWarnings("ReferenceEquality")
    private static <K, V> void collect(SortedMap<K, V> before, SortedMap<K, V> after, BiConsumer<K, V> near) {
        if (before == after) {
            return;
        }
        before.forEach((name, was) -> {
            Option<V> is = after.get(name);
            if (!is.contains(was)) {
                near.accept(name, was);
                is.forEach(found -> near.accept(name, found));
            }
        });
        after.forEach((name, is) -> {
            if (!before.containsKey(name)) {
                near.accept(name, is);
            }
        });
    }

    private static void relation(Set<ObjectName> near, QualifiedName name, Relation relation) {
        near.add(new ObjectName.Relation(name));
        relation.asIndex().map(Index::table).map(ObjectName.Relation::new).forEach(near::add);
        relation.asTable()
                .toVector()
                .flatMap(Table::constraints)
                .flatMap(constraint -> constraint._2().asForeignKey())
                .map(Constraint.ForeignKey::referenced)
                .map(ObjectName.Relation::new)
                .forEach(near::add);
    }

    private static void object(Set<ObjectName> near, ObjectName name, DatabaseObject object) {
        near.add(Touched.holder(name));
        object.dependsOn().map(Touched::holder).forEach(near::add);
        object.parents().map(ObjectName.Relation::new).forEach(near::add);
    }
}
