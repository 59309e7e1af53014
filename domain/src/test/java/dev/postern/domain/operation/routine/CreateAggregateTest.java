package dev.postern.domain.operation.routine;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CreateAggregateTest {

    private static final ObjectName TOTAL = routine("total", "(integer)");
    private static final Property STEP = new Property("step function");
    private static final Catalog EMPTY = covering(
            Catalog.EMPTY.withSchema(identifier("public")),
            TOTAL,
            routine("add", ""),
            inSchema(ObjectClass.ROUTINE, "pg_catalog.add"));
    private static final Catalog OURS = EMPTY.with(DatabaseObject.of(routine("add", "(integer, integer)"), "function"));
    private static final Catalog SYSTEMS =
            EMPTY.with(DatabaseObject.of(routine("pg_catalog.add", "(integer, integer)"), "function"));
    private static final CreateAggregate CREATED = create(Differing.CONTRADICTS);

    @Test
    void function_that_it_is_made_of_is_needed() {
        assertThat(verdict(CREATED, EMPTY)).startsWith("refuse: create aggregate public.total(integer) needs ");
        assertThat(verdict(CREATED, OURS)).isEqualTo("apply");
    }

    @Test
    void first_function_in_the_path_is_meant_and_the_systems_printed_without_schema() {
        assertThat(step(CREATED.project(OURS))).isEqualTo("public.add");
        assertThat(step(CREATED.project(SYSTEMS))).isEqualTo("add");
    }

    @Test
    void aggregate_of_the_same_functions_is_in_place_and_of_another_in_the_way() {
        Catalog systems = CREATED.project(SYSTEMS);
        Catalog both = systems.with(DatabaseObject.of(routine("add", "(integer, integer)"), "function"));

        assertThat(verdict(CREATED, systems)).startsWith("already in place");
        assertThat(verdict(CREATED, both)).startsWith("conflict: ");
        assertThat(verdict(create(Differing.IS_REPLACED), both)).isEqualTo("apply");
    }

    @Test
    void replaced_aggregate_keeps_its_owner() {
        Catalog owned =
                OURS.with(DatabaseObject.of(TOTAL, "aggregate").with(Property.OWNER, Definition.server("clerk")));

        assertThat(create(Differing.IS_REPLACED)
                        .project(owned)
                        .object(TOTAL)
                        .get()
                        .property(Property.OWNER))
                .contains(Definition.server("clerk"));
    }

    @Test
    void aggregate_is_dropped_again() {
        assertThat(inverse(CREATED, OURS)).isEqualTo("DROP AGGREGATE public.total(integer)");
    }

    private static String step(Catalog catalog) {
        return catalog.object(TOTAL).get().property(STEP).get().text();
    }

    private static CreateAggregate create(Differing differing) {
        return new CreateAggregate(
                DatabaseObject.of(TOTAL, "aggregate"),
                LinkedHashMap.of(STEP, Vector.of(name("add"), name("pg_catalog.add"))),
                Uses.routine(Vector.of(name("add"), name("pg_catalog.add"))),
                differing);
    }
}
