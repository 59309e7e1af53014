package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Arrivals;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeColumnTypeTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders alter total type bigint")))
                .isEqualTo("""
                        alter column type column public.orders.total
                        PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        needs column public.orders.total exists
                        needs nothing depends on column public.orders.total
                        goal column public.orders.total is of type bigint
                        reads existence of column public.orders.total
                        reads data of column public.orders.total
                        reads existence of relation public.orders
                        writes shape of column public.orders.total
                        writes behaviour of column public.orders.total""");
    }

    @Test
    void it_changes_values_that_it_computes_or_makes_ones_of_a_type_of_its_own_of() {
        assertThat(MeaningText.of(operation("alter table orders alter total type bigint using total + 1")))
                .contains("writes data of column public.orders.total");
        assertThat(MeaningText.of(operation("alter table orders alter total type numeric")))
                .contains("writes data of column public.orders.total");
        assertThat(MeaningText.of(operation("alter table orders alter total type varchar(9)")))
                .contains("reads data of column public.orders.total");
    }

    @Test
    void rows_without_a_value_are_the_same_in_either_type() {
        assertThat(spares("alter table orders alter note type varchar(9)", Option.none()))
                .isTrue();
        assertThat(spares("alter table orders alter note type varchar(9) using note || 'x'", Option.none()))
                .isFalse();
        assertThat(spares("alter table orders alter total type bigint", Option.none()))
                .isFalse();
    }

    @Test
    void rows_with_a_text_that_is_short_enough_are_the_same_in_either_type() {
        String statement = "alter table orders alter note type varchar(9)";

        assertThat(spares(statement, Option.some(Option.some(9)))).isTrue();
        assertThat(spares(statement, Option.some(Option.some(10)))).isFalse();
        assertThat(spares(statement, Option.some(Option.none()))).isFalse();
        assertThat(spares("alter table orders alter note type date", Option.some(Option.some(9))))
                .isFalse();
    }

    /** @param given none where the column gets no value; within it none where that may be of any length */
    private static boolean spares(String statement, Option<Option<Integer>> given) {
        Operation change = operation(statement);
        Arrivals rows = new Arrivals(
                name("orders"),
                given.map(length -> (Map<Identifier, Option<Integer>>)
                                LinkedHashMap.of(change.target().get().identifier(), length))
                        .getOrElse(LinkedHashMap.empty()));
        return change.sparing(rows, Shop.CATALOG).equals(change.target());
    }

    @Test
    void another_type_is_there_to_be_changed() {
        assertThat(Shop.goal("alter table orders alter total type bigint"))
                .isEqualTo("open: column public.orders.total is of type integer");
    }

    @Test
    void the_same_type_is_in_place() {
        assertThat(Shop.goal("alter table orders alter total type int"))
                .isEqualTo("holds: column public.orders.total is of type integer");
    }

    @Test
    void it_changes_just_that() {
        assertThat(Shop.changes("alter table orders alter total type bigint"))
                .containsExactly("- total integer NOT NULL DEFAULT 7", "+ total bigint NOT NULL DEFAULT 7");
    }

    @Test
    void it_is_taken_back_by_the_type_that_was_there() {
        assertThat(Shop.inverse("alter table orders alter total type bigint"))
                .isEqualTo("ALTER TABLE public.orders ALTER COLUMN total TYPE integer USING total::integer");
    }
}
