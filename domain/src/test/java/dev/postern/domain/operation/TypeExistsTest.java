package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.testing.FindingText;
import org.junit.jupiter.api.Test;

class TypeExistsTest {

    private static final Catalog LOOKED_UP = covering(covering(Catalog.EMPTY, "mood"), type("mood"));

    @Test
    void type_of_its_own_or_the_rows_of_a_relation_are_one() {
        assertThat(ask(LOOKED_UP.with(DatabaseObject.of(type("mood"), "enum type"))))
                .startsWith("holds: ");
        assertThat(ask(LOOKED_UP.with(table("mood")))).startsWith("holds: ");
        assertThat(ask(LOOKED_UP.with(index("mood", "orders", "id")))).startsWith("missing type public.mood: ");
    }

    @Test
    void both_names_must_have_been_looked_up() {
        assertThat(ask(covering(Catalog.EMPTY, type("mood")))).startsWith("cannot tell: ");
        assertThat(ask(covering(Catalog.EMPTY, "mood"))).startsWith("cannot tell: ");
        assertThat(ask(LOOKED_UP)).startsWith("missing type public.mood: ");
    }

    private static String ask(Catalog catalog) {
        return FindingText.of(new TypeExists(name("mood")).ask(catalog));
    }
}
