package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Difference;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Touched;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.Set;

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
        Seq<Difference<QualifiedName, Relation>> relations = Difference.between(before.relations(), after.relations());
        relations.forEach(each -> states(each).forEach(relation -> relation(near, each.name(), relation)));
        Difference.between(before.objects().known(), after.objects().known())
                .forEach(each -> states(each).forEach(object -> object(near, object)));
        return new Changes(
                near,
                relations.exists(each -> each.before().isEmpty()),
                !before.schemas().equals(after.schemas())
                        || near.stream()
                                .anyMatch(name ->
                                        name.identifierIn(ObjectClass.EXTENSION).isDefined()));
    }

    private static <T> Seq<T> states(Difference<?, T> difference) {
        return difference.before().toVector().appendAll(difference.after());
    }

    /** Whether what an operation touches may be something else now. */
    boolean concern(Operation operation, Touched touched) {
        boolean reachesFar = hasOtherSources
                || operation.target().flatMap(ObjectName::container).isEmpty()
                || (hasNewRelations && operation.nature() == Nature.DATA && touched.isAboutAny(ObjectClass.ROUTINE));
        return reachesFar || touched.isAboutAny(near);
    }

    private static void relation(Set<ObjectName> near, QualifiedName name, Relation relation) {
        near.add(new ObjectName.Relation(name));
        relation.asIndex().map(Index::table).map(ObjectName.Relation::new).forEach(near::add);
        Option<Table> table = relation.asTable();
        table.toVector()
                .flatMap(Table::columns)
                .flatMap(column -> column.type().created())
                .map(type -> new ObjectName.InSchema(ObjectClass.TYPE, type))
                .forEach(near::add);
        table.toVector()
                .flatMap(Table::constraints)
                .flatMap(constraint -> constraint._2().asForeignKey())
                .map(Constraint.ForeignKey::referenced)
                .map(ObjectName.Relation::new)
                .forEach(near::add);
    }

    private static void object(Set<ObjectName> near, DatabaseObject object) {
        object.dependsOn()
                .toVector()
                .appendAll(object.goesWith())
                .appendAll(object.ownedBy())
                .appendAll(object.parents().map(ObjectName.Relation::new))
                .append(object.name())
                .map(Touched::holder)
                .forEach(near::add);
    }
}
