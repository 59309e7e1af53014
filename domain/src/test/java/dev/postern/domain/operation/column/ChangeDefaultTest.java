package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.FindingText;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class ChangeDefaultTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders alter note drop default")))
                .isEqualTo("""
                        drop default column public.orders.note
                        PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        needs column public.orders.note exists
                        goal column public.orders.note has no default
                        reads existence of column public.orders.note
                        reads shape of column public.orders.note
                        reads existence of relation public.orders
                        writes behaviour of column public.orders.note""");
    }

    @Test
    void another_default_is_there_to_be_replaced() {
        assertThat(Shop.goal("alter table orders alter total set default 8"))
                .isEqualTo("open: column public.orders.total has DEFAULT 7");
    }

    @Test
    void no_default_is_there_to_be_replaced() {
        assertThat(Shop.goal("alter table orders alter note set default 'x'"))
                .isEqualTo("open: column public.orders.note has no default");
    }

    @Test
    void the_same_default_is_in_place() {
        assertThat(Shop.goal("alter table orders alter total set default 7"))
                .isEqualTo("holds: column public.orders.total has DEFAULT 7");
    }

    @Test
    void a_default_that_the_server_prints_alike_is_in_place() {
        Operation change = operation("alter table orders alter total set default (7)");
        Rendering question = change.goal().scope().renderings().single();
        assertThat(FindingText.of(change.goal().ask(Fixtures.rendering(Shop.CATALOG, question, "7"))))
                .startsWith("holds: ");
    }

    @Test
    void no_default_is_in_place_where_there_is_none() {
        assertThat(Shop.goal("alter table orders alter note drop default"))
                .isEqualTo("holds: column public.orders.note has no default");
    }

    @Test
    void null_is_kept_as_a_default_only_where_the_type_has_a_modifier() {
        Catalog catalog = Fixtures.catalog(
                Fixtures.table("t", Fixtures.column("a", "integer"), Fixtures.column("b", "varchar(9)")));
        assertThat(goal(setNull("a"), catalog)).startsWith("holds: ");
        assertThat(goal(setNull("b"), catalog)).isEqualTo("open: column public.t.b has no default");
        Catalog set = setNull("b").project(catalog);
        assertThat(goal(setNull("b"), set)).startsWith("holds: ");
        assertThat(goal(operation("alter table t alter b drop default"), set))
                .isEqualTo("open: column public.t.b has DEFAULT NULL");
    }

    private static Operation setNull(String column) {
        return new ChangeDefault(QualifiedName.of("public", "t"), new Identifier(column), new ColumnValue.Null());
    }

    private static String goal(Operation change, Catalog catalog) {
        return FindingText.of(change.goal().ask(catalog));
    }

    @Test
    void it_changes_just_that() {
        assertThat(Shop.changes("alter table orders alter total set default 8"))
                .containsExactly("- total integer NOT NULL DEFAULT 7", "+ total integer NOT NULL DEFAULT 8");
    }

    @Test
    void it_is_taken_back_by_what_was_there() {
        assertThat(Shop.inverse("alter table orders alter total set default 8"))
                .isEqualTo("ALTER TABLE public.orders ALTER COLUMN total SET DEFAULT 7");
        assertThat(Shop.inverse("alter table orders alter note set default 'x'"))
                .isEqualTo("ALTER TABLE public.orders ALTER COLUMN note DROP DEFAULT");
    }

    @Test
    void without_knowing_what_was_there_it_cannot_be_taken_back() {
        assertThat(Shop.inverse("alter table missing alter a set default 1"))
                .isEqualTo("irreversible: the default that column public.missing.a had is not known");
    }
}
