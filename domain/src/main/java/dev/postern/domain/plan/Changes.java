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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * In what two catalogs differ, and what stands in a relation to that: what a foreign key refers to, what a view reads,
 * what a trigger is on. An operation that touches nothing of it touches the same on both.
 */
final class Changes {

    private final Catalog after;
    private final Set<ObjectName> near;
    /** What is new may be what a body of code names. */
    private final Seq<QualifiedName> newRelations;
    /** Schemas, or extensions, which may bring anything. */
    private final boolean hasOtherSources;

    private final Map<ObjectName, Boolean> namingWhatIsNew = new HashMap<>();

    private Changes(Catalog after, Set<ObjectName> near, Seq<QualifiedName> newRelations, boolean hasOtherSources) {
        this.after = after;
        this.near = near;
        this.newRelations = newRelations;
        this.hasOtherSources = hasOtherSources;
    }

    static Changes between(Catalog before, Catalog after) {
        Set<ObjectName> near = new HashSet<>();
        Seq<Difference<QualifiedName, Relation>> relations = Difference.between(before.relations(), after.relations());
        relations.forEach(each -> states(each).forEach(relation -> relation(near, each.name(), relation)));
        Difference.between(before.objects().known(), after.objects().known())
                .forEach(each -> states(each).forEach(object -> object(near, object)));
        return new Changes(
                after,
                near,
                relations.filter(each -> each.before().isEmpty()).map(Difference::name),
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
        return operation.target().flatMap(ObjectName::container).isEmpty()
                || (operation.nature() == Nature.DATA ? concernRows(touched) : concern(touched));
    }

    /** The same of what a change of rows comes to, by bodies of code too. */
    boolean concernRows(Touched touched) {
        return concern(touched)
                || (!newRelations.isEmpty() && touched.isAboutAny(ObjectClass.ROUTINE, this::mayNameWhatIsNew));
    }

    private boolean concern(Touched touched) {
        return hasOtherSources || touched.isAboutAny(near);
    }

    private boolean mayNameWhatIsNew(ObjectName routine) {
        return namingWhatIsNew.computeIfAbsent(routine, each -> after.mayName(each, newRelations));
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
