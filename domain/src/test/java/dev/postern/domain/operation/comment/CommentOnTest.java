package dev.postern.domain.operation.comment;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.testing.FindingText;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.SchemaText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class CommentOnTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("comment on column orders.note is 'it''s said'")))
                .isEqualTo("""
                        comment column public.orders.note
                        PART, SHARE UPDATE EXCLUSIVE
                        needs column public.orders.note exists
                        goal column public.orders.note has the comment 'it's said'
                        reads existence of column public.orders.note
                        writes comment of column public.orders.note""");
    }

    @Test
    void another_comment_is_there_to_be_replaced() {
        assertThat(Shop.goal("comment on table orders is 'x'"))
                .isEqualTo("open: relation public.orders has another comment");
    }

    @Test
    void the_same_comment_is_in_place() {
        Catalog commented = operation("comment on table orders is 'x'").project(Shop.CATALOG);
        assertThat(FindingText.of(
                        operation("comment on table orders is 'x'").goal().ask(commented)))
                .isEqualTo("holds: relation public.orders has the comment 'x'");
    }

    @Test
    void no_comment_is_in_place_where_there_is_none() {
        assertThat(Shop.goal("comment on table orders is null"))
                .isEqualTo("holds: relation public.orders has no comment");
    }

    @Test
    void what_is_missing_is_what_it_is_about() {
        assertThat(Shop.goal("comment on table missing is 'x'"))
                .isEqualTo("missing table public.missing: table public.missing does not exist");
        assertThat(Shop.goal("comment on column missing.a is 'x'"))
                .isEqualTo("missing table public.missing: table public.missing does not exist");
        assertThat(Shop.goal("comment on column orders.paid is 'x'"))
                .isEqualTo("missing column public.orders.paid: column public.orders.paid does not exist");
        assertThat(Shop.goal("comment on index missing is 'x'"))
                .isEqualTo("missing index public.missing: index public.missing does not exist");
        assertThat(Shop.goal("comment on constraint small on orders is 'x'"))
                .isEqualTo(
                        "missing constraint small on public.orders: constraint small on public.orders does not exist");
    }

    @Test
    void it_is_added_and_removed() {
        Catalog commented =
                operation("comment on index orders_total_idx is 'x'").project(Shop.CATALOG);
        assertThat(SchemaText.of(commented)).contains("comment on relation public.orders_total_idx: x");
        assertThat(operation("comment on index orders_total_idx is null").project(commented))
                .isEqualTo(Shop.CATALOG);
    }

    @Test
    void it_is_taken_back_by_what_was_said_before() {
        assertThat(Shop.inverse("comment on table orders is 'x'")).isEqualTo("COMMENT ON TABLE public.orders IS NULL");
        Catalog commented = operation("comment on table orders is 'it''s x'").project(Shop.CATALOG);
        assertThat(MeaningText.inverse(operation("comment on table orders is 'y'"), commented))
                .isEqualTo("COMMENT ON TABLE public.orders IS 'it''s x'");
    }
}
