package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class ChangeNullabilityTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders alter note set not null")))
                .isEqualTo("""
                        set not null column public.orders.note
                        PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        needs column public.orders.note exists
                        goal column public.orders.note is NOT NULL
                        reads existence of column public.orders.note
                        reads data of column public.orders.note
                        reads existence of relation public.orders
                        writes behaviour of column public.orders.note""");
    }

    @Test
    void another_nullability_is_there_to_be_changed() {
        assertThat(Shop.goal("alter table orders alter note set not null"))
                .isEqualTo("open: column public.orders.note is NULL");
    }

    @Test
    void the_same_nullability_is_in_place() {
        assertThat(Shop.goal("alter table orders alter total set not null"))
                .isEqualTo("holds: column public.orders.total is NOT NULL");
    }

    @Test
    void a_column_that_is_missing_is_open() {
        assertThat(Shop.goal("alter table orders alter paid drop not null"))
                .isEqualTo("open: column public.orders.paid does not exist");
    }

    @Test
    void it_changes_just_that() {
        assertThat(Shop.changes("alter table orders alter total drop not null"))
                .containsExactly("- total integer NOT NULL DEFAULT 7", "+ total integer DEFAULT 7");
    }

    @Test
    void each_way_is_taken_back_by_the_other() {
        assertThat(Shop.inverse("alter table orders alter note set not null"))
                .isEqualTo("ALTER TABLE public.orders ALTER COLUMN note DROP NOT NULL");
        assertThat(Shop.inverse("alter table orders alter total drop not null"))
                .isEqualTo("ALTER TABLE public.orders ALTER COLUMN total SET NOT NULL");
    }
}
