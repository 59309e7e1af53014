package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.plan.Awaited;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Waiting;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.Resemblance;
import io.vavr.Lazy;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * Tells a name that is misspelt from something that is not there yet: neither does the database have it, nor does any
 * migration make it, and something there is called nearly so.
 */
final class Misspellings {

    private final CatalogReader catalogs;
    private final Catalog catalog;
    private final Lazy<MadeNames> made;

    /**
     * On a database.
     *
     * @param catalog as it is before anything runs
     * @param operations every operation of every migration; asked for only where something is missing
     */
    Misspellings(CatalogReader catalogs, Catalog catalog, Supplier<Seq<GuardedOperation>> operations) {
        this.catalogs = catalogs;
        this.catalog = catalog;
        this.made = Lazy.of(() -> MadeNames.of(operations.get()));
    }

    /** The plan with what would wait for a misspelt column refused, unless it was said that it is to wait. */
    MigrationPlan judged(MigrationPlan plan, Policy policy) {
        return policy.onMissing() == OnMissing.POLICY
                ? new MigrationPlan(plan.steps().map(this::judged), plan.waiting())
                : plan;
    }

    /** A sentence for every table that may be misspelt. */
    Seq<String> warnings(Seq<Waiting> waiting) {
        return waiting.flatMap(Waiting::awaits)
                .flatMap(Awaited::missing)
                .distinct()
                .reject(missing -> MadeNames.isColumn(missing.object()))
                .flatMap(missing -> near(missing)
                        .map(found -> missing + " is in no migration and not in the database; is "
                                + found.mkString(" or ") + " meant?"));
    }

    private PlannedStep judged(PlannedStep step) {
        boolean asked = step.phase() == PlannedStep.Phase.IN_ORDER
                && step.operation().directives().onMissing() == OnMissing.POLICY;
        Map<Missing, Seq<String>> misspelt = asked ? misspeltColumns(step.decision()) : LinkedHashMap.empty();
        return misspelt.isEmpty() ? step : step.deciding(refusal(step.operation(), misspelt));
    }

    private Map<Missing, Seq<String>> misspeltColumns(Decision decision) {
        return decision.awaited()
                .flatMap(Awaited::missing)
                .filter(missing -> MadeNames.isColumn(missing.object()))
                .foldLeft(
                        LinkedHashMap.empty(),
                        (found, missing) -> near(missing)
                                .map(names -> found.put(missing, names))
                                .getOrElse(found));
    }

    private static Decision refusal(GuardedOperation operation, Map<Missing, Seq<String>> misspelt) {
        return new Decision.Refuse(
                operation.label() + " needs "
                        + misspelt.map(pair -> pair._1() + ", which no migration makes; did you mean "
                                        + pair._2().mkString(" or ") + "?")
                                .mkString("; "),
                "Correct the name, or let the statement wait with \"-- postern: on-missing=defer\" or --on-missing=defer.");
    }

    /** What is called nearly so; none where nothing is, or where the thing itself is there or will be. */
    private Option<Seq<String>> near(Missing missing) {
        ObjectName name = missing.object();
        if (name.relationName().isEmpty() || made.get().contains(name)) {
            return Option.none();
        }
        Seq<Identifier> near = Resemblance.to(name.identifier(), beside(name));
        return near.isEmpty() ? Option.none() : Option.some(near.map(Identifier::sql));
    }

    private Seq<Identifier> beside(ObjectName name) {
        QualifiedName relation = name.relationName().get();
        if (!MadeNames.isColumn(name)) {
            return catalogs.relationsIn(relation.schema());
        }
        Seq<Identifier> there = catalog.relation(relation)
                .flatMap(found -> found.knownColumns())
                .getOrElse(Vector.empty())
                .map(Column::name);
        return there.appendAll(
                made.get().columnsOf(new ObjectName.Relation(relation)).map(ObjectName::identifier));
    }
}
