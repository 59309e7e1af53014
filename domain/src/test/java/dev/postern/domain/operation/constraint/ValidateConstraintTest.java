package dev.postern.domain.operation.constraint;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.testing.FindingText;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class ValidateConstraintTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders validate constraint positive")))
                .isEqualTo("""
                        validate constraint constraint positive on public.orders
                        PART, SHARE UPDATE EXCLUSIVE
                        needs table public.orders exists
                        needs constraint positive on public.orders exists
                        goal constraint positive on public.orders is validated
                        reads existence of constraint positive on public.orders
                        reads existence of relation public.orders
                        reads data of relation public.orders
                        writes shape of constraint positive on public.orders""");
    }

    @Test
    void a_constraint_that_is_valid_is_in_place() {
        assertThat(Shop.goal("alter table orders validate constraint positive"))
                .isEqualTo("holds: constraint positive on public.orders is validated");
    }

    @Test
    void a_constraint_that_is_missing_is_open() {
        assertThat(Shop.goal("alter table orders validate constraint small"))
                .isEqualTo("open: constraint small on public.orders does not exist");
    }

    @Test
    void it_makes_one_valid_that_was_not() {
        Catalog before = Shop.CATALOG.changing(
                name("orders"), table -> table.adding(Fixtures.notValid(Fixtures.check("positive", "(total > 0)"))));
        Operation validate = operation("alter table orders validate constraint positive");
        assertThat(FindingText.of(validate.goal().ask(before)))
                .isEqualTo("open: constraint positive on public.orders is NOT VALID");
        assertThat(validate.project(before)).isEqualTo(Shop.CATALOG);
    }

    @Test
    void there_is_nothing_to_take_back() {
        assertThat(Shop.inverse("alter table orders validate constraint positive"))
                .isEqualTo("nothing: what has been validated need not be forgotten");
    }
}
