package dev.postern.domain.run;

import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * What the role that runs statements may not do, found out before any of them runs, with one question for all of them.
 * Of what an earlier statement makes or changes hands nothing is asked: the server tells when it is there.
 */
final class Forbidden {

    private final Session session;

    Forbidden(Session session) {
        this.session = session;
    }

    /** The plan with what its role may not do refused. */
    MigrationPlan judged(MigrationPlan plan) {
        Map<OperationId, Seq<Denial>> denials =
                denials(plan.steps().filter(step -> step.decision().runs()).map(PlannedStep::operation));
        return denials.isEmpty()
                ? plan
                : new MigrationPlan(plan.steps().map(step -> judged(step, denials)), plan.waiting());
    }

    private PlannedStep judged(PlannedStep step, Map<OperationId, Seq<Denial>> denials) {
        return denials.get(step.operation().id())
                .filter(denied -> step.decision().runs())
                .map(denied -> step.deciding(refusal(step.operation(), denied)))
                .getOrElse(step);
    }

    private Decision refusal(GuardedOperation operation, Seq<Denial> denied) {
        DenialWords words = new DenialWords(session.server());
        return new Decision.Refuse(
                operation.label() + ": " + denied.map(words::reason).mkString("; "),
                denied.map(words::remedy).distinct().mkString(" "));
    }

    /** Why statements that are to run in that order may not, each in a sentence. */
    Seq<String> reasons(Seq<GuardedOperation> running) {
        DenialWords words = new DenialWords(session.server());
        Map<OperationId, Seq<Denial>> denials = denials(running);
        return running.flatMap(operation -> denials.get(operation.id())
                .toVector()
                .flatMap(denied -> denied)
                .map(denial -> operation.label() + ": " + words.reason(denial) + " (" + words.remedy(denial) + ")"));
    }

    private Map<OperationId, Seq<Denial>> denials(Seq<GuardedOperation> running) {
        Seq<Tuple2<OperationId, Set<Permission>>> asked = asked(running);
        Set<Permission> questions =
                asked.map(Tuple2::_2).foldLeft(LinkedHashSet.<Permission>empty(), (all, each) -> all.addAll(each));
        if (questions.isEmpty()) {
            return LinkedHashMap.empty();
        }
        Map<Permission, Denial> denied =
                session.catalog().denials(questions).toLinkedMap(denial -> new Tuple2<>(denial.permission(), denial));
        return LinkedHashMap.ofEntries(asked)
                .mapValues(permissions -> (Seq<Denial>) permissions.toVector().flatMap(denied::get))
                .filterValues(each -> !each.isEmpty());
    }

    /** Without a place to write it down not even the first statement runs. */
    private Set<Permission> ofLedger() {
        return session.ledger().permissions();
    }

    /** What is asked for each of those operations, as far as it does not follow from what stands before it. */
    private Seq<Tuple2<OperationId, Set<Permission>>> asked(Seq<GuardedOperation> running) {
        Seq<Tuple2<OperationId, Set<Permission>>> asked = Vector.empty();
        Acquired acquired = Acquired.NOTHING;
        for (GuardedOperation operation : running) {
            Set<Permission> own = operation.operation().permissions().reject(acquired::covers);
            asked = asked.append(new Tuple2<>(operation.id(), asked.isEmpty() ? own.addAll(ofLedger()) : own));
            acquired = acquired.after(operation);
        }
        return asked;
    }
}
