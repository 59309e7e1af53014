package dev.postern.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.Histories;
import dev.postern.domain.testing.History;
import dev.postern.domain.testing.SchemaText;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What operations do to a catalog on paper. */
class ProjectionProperties {

    private static final int TRIES = 150;

    @Property(tries = TRIES)
    void what_was_projected_is_in_place(@ForAll("histories") History history) {
        Catalog catalog = covering(history, Fixtures.catalog());
        for (GuardedOperation operation : operations(history)) {
            Decision decision = decide(operation, catalog);
            catalog = operation.operation().project(catalog);
            if (decision.runs() && !(operation.operation().goal() instanceof Unobservable)) {
                assertThat(decide(operation, catalog))
                        .as(operation.statement().text())
                        .isInstanceOf(Decision.AlreadyInPlace.class);
            }
        }
    }

    @Property(tries = TRIES)
    void the_order_of_two_operations_that_commute_does_not_matter(@ForAll("histories") History history) {
        Seq<GuardedOperation> operations = operations(history);
        Catalog catalog = Fixtures.catalog();
        for (int i = 0; i + 1 < operations.size(); i++) {
            assertCommute(catalog, operations.get(i), operations.get(i + 1));
            catalog = operations.get(i).operation().project(catalog);
        }
    }

    @Property(tries = TRIES)
    void an_operation_that_commutes_with_all_behind_it_may_come_last(@ForAll("histories") History history) {
        Seq<GuardedOperation> operations = operations(history);
        for (int i = 0; i < operations.size(); i++) {
            GuardedOperation moved = operations.get(i);
            Seq<GuardedOperation> behind = operations.drop(i + 1);
            Catalog before = project(Fixtures.catalog(), operations.take(i));
            if (behind.forAll(each -> commute(before, moved, each))) {
                assertThat(text(project(before, behind.append(moved))))
                        .as("%s, moved to the end", moved.statement().text())
                        .isEqualTo(text(project(before, behind.prepend(moved))));
            }
        }
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    private static void assertCommute(Catalog catalog, GuardedOperation one, GuardedOperation other) {
        if (commute(catalog, one, other)) {
            assertThat(text(project(catalog, Vector.of(one, other))))
                    .as("%s; %s", one.statement().text(), other.statement().text())
                    .isEqualTo(text(project(catalog, Vector.of(other, one))));
        }
    }

    /** A drop also frees the names of the indexes that go along; its text does not say which those are. */
    private static boolean commute(Catalog catalog, GuardedOperation one, GuardedOperation other) {
        return one.footprint().commutesWith(other.footprint())
                && !freesNameFor(catalog, one, other)
                && !freesNameFor(catalog, other, one);
    }

    private static boolean freesNameFor(Catalog catalog, GuardedOperation drop, GuardedOperation other) {
        Catalog after = drop.operation().project(catalog);
        return catalog.relations()
                .keySet()
                .removeAll(after.relations().keySet())
                .exists(gone -> other.footprint().objects().contains(new ObjectName.Relation(gone)));
    }

    private static Catalog project(Catalog catalog, Seq<GuardedOperation> operations) {
        return operations
                .map(GuardedOperation::operation)
                .foldLeft(catalog, (now, operation) -> operation.project(now));
    }

    private static Seq<GuardedOperation> operations(History history) {
        return history.migrations()
                .zipWithIndex()
                .flatMap(pair ->
                        Fixtures.operations(History.id(pair._2() + 1), pair._1().mkString(";\n")));
    }

    private static Catalog covering(History history, Catalog catalog) {
        return new Catalog(
                operations(history).flatMap(each -> each.scope().relations()).toLinkedSet(),
                catalog.schemas(),
                catalog.relations(),
                catalog.objects(),
                catalog.comments(),
                catalog.renderings());
    }

    private static Decision decide(GuardedOperation operation, Catalog catalog) {
        return new Decider(Policy.DEFAULT).decide(operation, catalog, Vector.empty());
    }

    private static String text(Catalog catalog) {
        return SchemaText.of(catalog);
    }
}
