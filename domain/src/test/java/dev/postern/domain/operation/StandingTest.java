package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Names.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final ObjectName DEFAULT = onTable(ObjectClass.DEFAULT, "orders", "number");

    @Test
    void default_stands_on_what_it_uses_and_no_longer_on_what_it_used() {
        Catalog before = value(Catalog.EMPTY, routine("one", "()"));

        assertThat(value(before, routine("two", "()")).object(DEFAULT).get().dependsOn())
                .containsExactly(routine("two", "()"));
    }

    @Test
    void what_uses_nothing_is_not_written_down() {
        assertThat(Standing.ofValue(Catalog.EMPTY, name("orders"), identifier("number"), LinkedHashSet.empty()))
                .isEqualTo(Catalog.EMPTY);
    }

    @Test
    void column_stands_on_a_type_that_was_created_and_keeps_what_else_is_known_of_it() {
        Catalog stored = Catalog.EMPTY.with(
                columnOf("diary", "felt"), "column", new Property("storage"), Option.some(Definition.server("MAIN")));

        DatabaseObject felt = Standing.ofType(stored, name("diary"), column("felt", "public.mood[]"))
                .object(columnOf("diary", "felt"))
                .get();
        assertThat(felt.dependsOn()).containsExactly(type("mood"));
        assertThat(felt.property(new Property("storage"))).isNotEmpty();
    }

    private static Catalog value(Catalog catalog, ObjectName routine) {
        return Standing.ofValue(catalog, name("orders"), identifier("number"), LinkedHashSet.of(routine));
    }
}
