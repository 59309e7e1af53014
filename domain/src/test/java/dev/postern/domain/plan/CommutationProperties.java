package dev.postern.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.Histories;
import dev.postern.domain.testing.History;
import io.vavr.collection.Seq;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is remembered from one catalog to the next is what would be found anew. */
class CommutationProperties {

    @Property(tries = 150)
    void what_is_remembered_is_what_would_be_found(@ForAll("histories") History history) {
        Seq<GuardedOperation> all = history.migrations()
                .zipWithIndex()
                .flatMap(each ->
                        Fixtures.operations(History.id(each._2() + 1), each._1().mkString(";\n")))
                .toVector();
        Catalog catalog = Fixtures.catalog();
        Commutation remembering = new Commutation(catalog);
        for (GuardedOperation step : all) {
            remembering = remembering.on(catalog, Latecomers.NONE);
            Commutation anew = new Commutation(catalog);
            for (GuardedOperation other : all) {
                assertThat(remembering.commute(step, other))
                        .as("%s and %s", step.label(), other.label())
                        .isEqualTo(anew.commute(step, other));
            }
            catalog = step.operation().project(catalog);
        }
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.eventful();
    }
}
