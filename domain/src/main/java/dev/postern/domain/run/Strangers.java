package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.PlannedStep.Certainty;
import dev.postern.domain.plan.PlannedStep.Phase;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Keeps a run off what a stranger has put where it expects something of its own. Whoever may create something in a
 * schema could make the table that is waited for, with a trigger on it that does what only we may do.
 */
final class Strangers {

    private final CatalogReader catalogs;

    Strangers(Session session) {
        this.catalogs = session.catalog();
    }

    /** The plan with what would be found in place or settled on something of a stranger's in conflict. */
    MigrationPlan judged(MigrationPlan plan) {
        Map<Permission, Denial> strange =
                strange(plan.steps().flatMap(Strangers::asked).toLinkedSet());
        return strange.isEmpty()
                ? plan
                : new MigrationPlan(plan.steps().map(step -> judged(step, strange)), plan.waiting());
    }

    /** The step that is about to be taken, as far as no plan could know whose the objects would be. */
    PlannedStep judged(PlannedStep step) {
        boolean known = step.phase() == Phase.IN_ORDER && step.certainty() == Certainty.DEFINITE;
        return known ? step : judged(step, strange(asked(step)));
    }

    private Map<Permission, Denial> strange(Set<Permission> asked) {
        Seq<Denial> denials = asked.isEmpty() ? Vector.empty() : catalogs.denials(asked);
        return denials.toLinkedMap(Denial::permission, denial -> denial);
    }

    private static PlannedStep judged(PlannedStep step, Map<Permission, Denial> strange) {
        return asked(step)
                .flatMap(strange::get)
                .headOption()
                .map(denial -> step.deciding(conflict(denial)))
                .getOrElse(step);
    }

    private static Decision conflict(Denial denial) {
        String owner = denial.owner().map(each -> each.sql()).getOrElse("nobody");
        return new Decision.Conflict(
                "an object of ours, or of an owner who is trusted (--trust " + owner + ")",
                denial.on().describe() + ", which belongs to " + owner);
    }

    private static Set<Permission> asked(PlannedStep step) {
        Operation operation = step.operation().operation();
        Set<ObjectName> objects =
                step.phase() == Phase.SETTLING && step.decision().runs()
                        ? workedOn(operation)
                        : isFound(step) ? operation.target().toLinkedSet() : LinkedHashSet.empty();
        return objects.filter(Strangers::isInSchema).map(object -> new Permission(Right.TRUST, object));
    }

    private static boolean isFound(PlannedStep step) {
        Decision decision = step.decision();
        boolean inPlace = !decision.runs() && !decision.waits() && !decision.stops();
        return inPlace
                && step.phase() == Phase.IN_ORDER
                && step.operation().operation().nature() == Nature.NEW_OBJECT;
    }

    private static Set<ObjectName> workedOn(Operation operation) {
        Set<ObjectName> relations = operation
                .locks()
                .byRelation()
                .keySet()
                .addAll(operation.footprint().relationsWithRows())
                .addAll(operation.target().flatMap(ObjectName::relationName))
                .map(ObjectName.Relation::new);
        return LinkedHashSet.ofAll(relations).addAll(operation.target());
    }

    private static boolean isInSchema(ObjectName object) {
        return object.schemaItself().isDefined() || object.container().isDefined();
    }
}
