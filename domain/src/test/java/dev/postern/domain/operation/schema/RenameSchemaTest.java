package dev.postern.domain.operation.schema;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.defaulting;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Names.schema;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.Uses;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RenameSchemaTest {

    private static final RenameSchema RENAMED = new RenameSchema(identifier("sales"), identifier("shop"));
    private static final ObjectName LIFT = routine("sales.lift", "(integer)");
    private static final Catalog SALES = catalog(
                    table("sales.orders", column("felt", "sales.mood")).adding(primaryKey("orders_pkey", "id")))
            .with(DatabaseObject.of(type("sales.mood"), "enum type"))
            .with(DatabaseObject.of(LIFT, "function"))
            .commenting(schema("sales"), Option.some("what is sold"))
            .commenting(LIFT, Option.some("by one"));

    @Test
    void schema_that_is_missing_is_waited_for() {
        assertThat(verdict(RENAMED, Catalog.EMPTY)).isEqualTo("defer: schema sales");
        assertThat(RENAMED.project(Catalog.EMPTY)).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void schema_of_the_new_name_beside_the_old_one_is_in_the_way() {
        assertThat(verdict(RENAMED, SALES.withSchema(identifier("shop"))))
                .isEqualTo("conflict: expected no schema shop, found schema shop");
    }

    @Test
    void everything_in_it_is_in_the_schema_of_the_new_name() {
        Catalog after = RENAMED.project(SALES);

        assertThat(after.relations().keySet()).containsExactly(name("shop.orders"), name("shop.orders_pkey"));
        assertThat(after.object(type("shop.mood"))).isNotEmpty();
        assertThat(after.object(routine("shop.lift", "(integer)"))).isNotEmpty();
        assertThat(after.objects().in(schema("sales"))).isEmpty();
        assertThat(verdict(RENAMED, after)).startsWith("already in place");
    }

    @Test
    void column_is_of_a_type_in_the_schema_of_the_new_name() {
        assertThat(RENAMED.project(SALES)
                        .table(name("shop.orders"))
                        .get()
                        .column(identifier("felt"))
                        .get()
                        .type()
                        .name())
                .isEqualTo("shop.mood");
    }

    @Test
    void default_counts_with_a_sequence_in_the_schema_of_the_new_name() {
        Catalog counting = catalog(
                        table("orders", defaulting(column("id", "integer"), "nextval('sales.numbers'::regclass)")))
                .withSchema(identifier("sales"))
                .with(new OtherRelation(name("sales.numbers"), "sequence"));

        assertThat(RENAMED.project(counting)
                        .table(name("orders"))
                        .get()
                        .column(identifier("id"))
                        .get()
                        .value()
                        .clause())
                .isEqualTo("DEFAULT nextval('shop.numbers'::regclass)");
    }

    @Test
    void routine_is_told_from_others_by_types_in_the_schema_of_the_new_name() {
        Catalog taking = SALES.with(DatabaseObject.of(routine("sales.cheer", "(sales.mood, integer)"), "function"))
                .with(DatabaseObject.of(routine("cheer", "(sales.orders)"), "function"));

        Catalog after = RENAMED.project(taking);
        assertThat(after.object(routine("shop.cheer", "(shop.mood, integer)"))).isNotEmpty();
        assertThat(after.object(routine("cheer", "(shop.orders)"))).isNotEmpty();
    }

    @Test
    void comments_move_along() {
        Catalog after = RENAMED.project(SALES);

        assertThat(after.comment(schema("shop"))).contains("what is sold");
        assertThat(after.comment(routine("shop.lift", "(integer)"))).contains("by one");
    }

    @Test
    void nothing_in_either_schema_passes_the_renaming() {
        assertThat(commute(RENAMED, operation("create index i on sales.orders (felt)"), SALES))
                .isFalse();
        assertThat(commute(RENAMED, new CreateSchema(identifier("shop"), Uses.NOTHING), SALES))
                .isFalse();
    }

    @Test
    void schema_gets_its_old_name_back() {
        assertThat(inverse(RENAMED, SALES)).isEqualTo("ALTER SCHEMA shop RENAME TO sales");
    }
}
