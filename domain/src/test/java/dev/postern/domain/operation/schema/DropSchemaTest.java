package dev.postern.domain.operation.schema;

import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Names.schema;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;

class DropSchemaTest {

    private static final Catalog EMPTY = Catalog.EMPTY.withSchema(identifier("app"));
    private static final Catalog FULL = EMPTY.with(table("app.orders", column("id", "integer")))
            .with(DatabaseObject.of(type("app.mood"), "enum type"));
    private static final DropSchema DROPPED = new DropSchema(identifier("app"), DropBehavior.RESTRICT);
    private static final DropSchema CASCADING = new DropSchema(identifier("app"), DropBehavior.CASCADE);

    @Test
    void schema_that_is_absent_is_dropped_already() {
        assertThat(verdict(DROPPED, Catalog.EMPTY)).isEqualTo("already in place: there is no schema app");
        assertThat(verdict(DROPPED, DROPPED.project(EMPTY))).startsWith("already in place");
    }

    @Test
    void schema_with_something_in_it_stays() {
        assertThat(verdict(DROPPED, FULL))
                .isEqualTo("conflict: expected schema app is empty,"
                        + " found table app.orders, enum type app.mood in it");
    }

    @Test
    void what_is_published_of_a_schema_keeps_nobody_from_dropping_it() {
        Catalog published =
                EMPTY.with(DatabaseObject.of(inSchema(ObjectClass.PUBLISHED_SCHEMA, "app.feed"), "published schema"));

        assertThat(verdict(DROPPED, published)).isEqualTo("apply");
    }

    @Test
    void cascade_takes_along_what_is_in_it_and_that_is_lost() {
        Catalog after = CASCADING.project(FULL);

        assertThat(after.relations()).isEmpty();
        assertThat(after.object(type("app.mood"))).isEmpty();
        assertThat(CASCADING.destroys()).containsExactly(schema("app"));
        assertThat(inverse(CASCADING, FULL)).startsWith("irreversible: ");
    }

    @Test
    void empty_schema_is_made_again_and_loses_nothing() {
        assertThat(inverse(DROPPED, EMPTY)).isEqualTo("CREATE SCHEMA app");
        assertThat(DROPPED.destroys()).isEmpty();
    }

    @Test
    void nothing_about_something_in_it_passes_the_removal() {
        Operation orders = operation("alter table app.orders add column total integer");

        assertThat(commute(DROPPED, orders, FULL)).isFalse();
    }
}
