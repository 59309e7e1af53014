package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.check;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.testing.FindingText;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ObjectHasTest {

    private static final Property STORAGE = new Property("storage");
    private static final Option<Definition> MAIN = Option.some(Definition.server("MAIN"));

    @Test
    void column_and_constraint_of_which_nothing_else_is_known_have_nothing_special() {
        Catalog orders = catalog(table("orders", column("note", "text")).adding(check("positive", "(total > 0)")));

        assertThat(ask(columnOf("orders", "note"), Option.none(), orders)).startsWith("holds: ");
        assertThat(ask(columnOf("orders", "note"), MAIN, orders))
                .isEqualTo("open: column public.orders.note has no storage");
        assertThat(ask(new ObjectName.Constraint(name("orders"), identifier("positive")), Option.none(), orders))
                .startsWith("holds: ");
    }

    @Test
    void column_that_is_missing_has_nothing_at_all() {
        assertThat(ask(columnOf("orders", "note"), Option.none(), catalog(table("orders"))))
                .isEqualTo("open: column public.orders.note does not exist");
    }

    @Test
    void of_what_was_not_looked_up_nothing_can_be_told() {
        assertThat(ask(columnOf("orders", "note"), MAIN, Catalog.EMPTY)).startsWith("cannot tell: ");
    }

    @Test
    void value_in_other_words_is_there_to_be_changed() {
        Catalog orders = catalog(table("orders", column("note", "text")))
                .with(columnOf("orders", "note"), "column", STORAGE, MAIN);

        assertThat(ask(columnOf("orders", "note"), Option.some(Definition.author("main")), orders))
                .startsWith("open: ");
        assertThat(ask(columnOf("orders", "note"), MAIN, orders))
                .isEqualTo("holds: column public.orders.note has storage MAIN");
    }

    private static String ask(ObjectName name, Option<Definition> value, Catalog catalog) {
        return FindingText.of(new ObjectHas(name, STORAGE, value).ask(catalog));
    }
}
