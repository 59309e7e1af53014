package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.rendering;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.testing.SchemaText;
import dev.postern.domain.testing.Shop;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final ObjectName ORDERS = new ObjectName.Relation(name("orders"));

    @Test
    void it_covers_what_it_holds_and_what_was_looked_up() {
        Catalog catalog = covering(catalog(table("here")), "missing");
        assertThat(catalog.covers(name("here"))).isTrue();
        assertThat(catalog.covers(name("missing"))).isTrue();
        assertThat(catalog.covers(name("elsewhere"))).isFalse();
        assertThat(catalog.covers(name("other.here"))).isFalse();
    }

    @Test
    void a_relation_is_found_as_what_it_is() {
        assertThat(Shop.CATALOG.table(name("orders"))).isNotEmpty();
        assertThat(Shop.CATALOG.index(name("orders"))).isEmpty();
        assertThat(Shop.CATALOG.index(name("orders_total_idx"))).isNotEmpty();
        assertThat(Shop.CATALOG.table(name("totals"))).isEmpty();
        assertThat(Shop.CATALOG.relation(name("totals"))).containsExactly(view("totals"));
    }

    @Test
    void a_table_knows_its_indexes() {
        assertThat(Shop.CATALOG.indexesOf(name("orders")).map(Index::name))
                .containsExactly(name("orders_pkey"), name("orders_total_idx"));
    }

    @Test
    void what_goes_is_still_covered() {
        Catalog left = Shop.CATALOG.without(name("orders"));
        assertThat(left.covers(name("orders"))).isTrue();
        assertThat(left.relation(name("orders"))).isEmpty();
    }

    @Test
    void with_a_table_everything_on_it_goes() {
        Catalog commented = Shop.CATALOG
                .commenting(ORDERS, Option.some("x"))
                .commenting(new ObjectName.Column(name("orders"), identifier("id")), Option.some("y"));
        Catalog left = commented.without(name("orders"));
        assertThat(left.indexesOf(name("orders"))).isEmpty();
        assertThat(left.comments().keySet()).isEmpty();
    }

    @Test
    void without_something_that_is_not_there_it_is_the_same_but_for_knowing_so() {
        assertThat(SchemaText.of(Shop.CATALOG.without(name("elsewhere")))).isEqualTo(SchemaText.of(Shop.CATALOG));
    }

    @Test
    void a_new_name_leaves_the_old_one_free_and_covered() {
        Catalog renamed = Shop.CATALOG.renaming(name("orders"), name("sales"));
        assertThat(renamed.covers(name("orders"))).isTrue();
        assertThat(renamed.relation(name("orders"))).isEmpty();
        assertThat(renamed.table(name("sales")).map(Table::name)).containsExactly(name("sales"));
    }

    @Test
    void a_name_that_stays_the_same_changes_nothing() {
        assertThat(Shop.CATALOG.renaming(name("orders"), name("orders"))).isEqualTo(Shop.CATALOG);
        assertThat(Shop.CATALOG.renaming(name("missing"), name("found"))).isEqualTo(Shop.CATALOG);
    }

    @Test
    void changing_a_table_that_is_not_there_changes_nothing() {
        assertThat(Shop.CATALOG.changing(name("missing"), table -> table.adding(column("x", "text"))))
                .isEqualTo(Shop.CATALOG);
    }

    @Test
    void texts_that_are_equal_are_the_same_definition() {
        assertThat(Shop.CATALOG.likeness(check("CHECK (a > 0)"), Definition.server("CHECK (a > 0)")))
                .isEqualTo(Likeness.SAME);
    }

    @Test
    void a_text_of_the_authors_cannot_be_told_from_the_servers_until_the_server_has_printed_it() {
        Definition found = Definition.server("CHECK ((a > 0))");
        assertThat(Shop.CATALOG.likeness(check("CHECK (a > 0)"), found)).isEqualTo(Likeness.UNKNOWN);
        Catalog asked = rendering(Shop.CATALOG, check("CHECK (a > 0)"), "CHECK ((a > 0))");
        assertThat(asked.likeness(check("CHECK (a > 0)"), found)).isEqualTo(Likeness.SAME);
        assertThat(asked.likeness(check("CHECK (a > 0)"), Definition.server("CHECK ((a > 1))")))
                .isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void a_fresh_reading_takes_the_place_of_what_it_covers() {
        Catalog known = catalog(table("a", column("old", "text")), index("gone", "a", "old"), table("b"));
        Catalog fresh = covering(catalog(table("a", column("new", "text"))), "a", "c");
        assertThat(SchemaText.of(known.refreshed(fresh))).isEqualTo("table public.a\n    new text\ntable public.b");
        assertThat(known.refreshed(fresh).covers(name("c"))).isTrue();
    }

    @Test
    void what_a_fresh_reading_found_beside_that_is_the_later_word_too() {
        Catalog known = catalog(table("a", column("old", "text")), table("b"));
        Catalog fresh = covering(catalog(table("a", column("new", "text"))), "c");
        assertThat(SchemaText.of(known.refreshed(fresh))).isEqualTo("table public.a\n    new text\ntable public.b");
    }

    @Test
    void what_a_fresh_reading_did_not_find_is_gone() {
        Catalog known = catalog(table("a"), index("i", "a", "x")).commenting(ORDERS, Option.some("kept"));
        assertThat(SchemaText.of(known.refreshed(covering(catalog(), "a"))))
                .isEqualTo("comment on relation public.orders: kept");
    }

    @Test
    void comments_of_what_was_read_are_those_that_were_read() {
        Catalog known = Shop.CATALOG.commenting(ORDERS, Option.some("old"));
        Catalog fresh = covering(catalog(table("orders")), "orders");
        assertThat(known.refreshed(fresh).comment(ORDERS)).isEmpty();
    }

    @Test
    void schemas_are_those_that_were_read() {
        Catalog fresh = new Catalog(
                LinkedHashSet.empty(),
                LinkedHashSet.of(identifier("audit")),
                Catalog.EMPTY.relations(),
                Catalog.EMPTY.objects(),
                Catalog.EMPTY.comments(),
                Catalog.EMPTY.renderings());
        assertThat(Shop.CATALOG.refreshed(fresh).schemas()).containsExactly(identifier("audit"));
    }

    private static Rendering check(String text) {
        return new Rendering(name("orders"), Rendering.Part.CONSTRAINT, Definition.author(text));
    }
}
