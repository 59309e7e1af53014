package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import org.junit.jupiter.api.Test;

class HasDefaultOperatorClassTest {

    private final Catalog catalog = catalog(table(
                    "t",
                    column("a", "character varying(20)"),
                    column("b", "integer"),
                    column("c", "int4range"),
                    column("d", "integer[]"),
                    column("e", "public.mood")))
            .with(DatabaseObject.of(
                            new ObjectName.InDatabase(ObjectClass.ACCESS_METHOD, identifier("gist")), "access method")
                    .with(HasDefaultOperatorClass.TYPES, Definition.server("text, anyrange, point")));

    @Test
    void type_counts_as_what_its_values_can_be_taken_for() {
        assertThat(of("a", "gist").holds()).isTrue();
        assertThat(of("c", "gist").holds()).isTrue();
        assertThat(of("b", "gist").missing().map(Missing::description))
                .containsExactly("a default operator class of type integer for access method gist");
        assertThat(of("d", "gist").missing()).hasSize(1);
    }

    @Test
    void nothing_is_said_of_a_created_type_or_a_column_that_is_not_there() {
        assertThat(of("e", "gist").holds()).isTrue();
        assertThat(of("z", "gist").holds()).isTrue();
    }

    @Test
    void extension_that_is_to_come_may_bring_it() {
        Catalog coming = catalog.with(ExtensionContents.toCome(DatabaseObject.of(
                new ObjectName.InDatabase(ObjectClass.EXTENSION, identifier("btree_gist")), "extension")));

        assertThat(new HasDefaultOperatorClass(name("t"), identifier("b"), identifier("gist")).ask(coming))
                .isInstanceOf(Finding.CannotTell.class);
    }

    @Test
    void access_method_that_was_not_looked_up_cannot_be_told_about() {
        assertThat(of("b", "bloom")).isInstanceOf(Finding.CannotTell.class);
    }

    private Finding of(String column, String method) {
        return new HasDefaultOperatorClass(name("t"), identifier(column), identifier(method)).ask(catalog);
    }
}
