package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Names.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecreationTest {

    private static final ObjectName STAMPED = onTable(ObjectClass.TRIGGER, "orders", "stamped");
    private static final DatabaseObject TRIGGER = DatabaseObject.of(STAMPED, "trigger")
            .with(Property.STATEMENT, Definition.server("CREATE TRIGGER stamped …"));

    @Test
    void object_comes_back_as_it_was_made_with_its_owner_and_comment() {
        DatabaseObject mood = DatabaseObject.of(type("mood"), "enum type")
                .with(Property.STATEMENT, Definition.server("CREATE TYPE public.mood AS ENUM ('sad')"))
                .with(Property.OWNER, Definition.server("clerk"));
        Catalog commented = Catalog.EMPTY.with(mood).commenting(type("mood"), Option.some("it's so"));

        assertThat(Recreation.of(commented, mood))
                .isEqualTo(Inverse.of(
                        "CREATE TYPE public.mood AS ENUM ('sad')",
                        "ALTER TYPE public.mood OWNER TO clerk",
                        "COMMENT ON TYPE public.mood IS 'it''s so'"));
    }

    @Test
    void object_that_was_only_projected_does_not_come_back() {
        assertThat(Recreation.of(Catalog.EMPTY, DatabaseObject.of(STAMPED, "trigger")))
                .isEqualTo(Inverse.irreversible("how trigger stamped on public.orders was made is not known"));
    }

    @Test
    void what_came_of_it_goes_first_where_it_is_put_back() {
        assertThat(Recreation.inPlace(Catalog.EMPTY, TRIGGER))
                .isEqualTo(Inverse.of("DROP TRIGGER stamped ON public.orders", "CREATE TRIGGER stamped …"));
        assertThat(Recreation.inPlace(Catalog.EMPTY, DatabaseObject.of(STAMPED, "trigger")))
                .isInstanceOf(Inverse.Irreversible.class);
    }

    @Test
    void what_is_replaced_is_replaced_once() {
        DatabaseObject worded =
                TRIGGER.with(Property.STATEMENT, Definition.server("CREATE OR REPLACE TRIGGER stamped …"));

        assertThat(Recreation.replaced(Catalog.EMPTY, TRIGGER))
                .isEqualTo(Inverse.of("CREATE OR REPLACE TRIGGER stamped …"));
        assertThat(Recreation.replaced(Catalog.EMPTY, worded))
                .isEqualTo(Inverse.of("CREATE OR REPLACE TRIGGER stamped …"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enum type  | TYPE public.mood
            range type | TYPE public.mood
            domain     | DOMAIN public.mood
            """)
    void every_sort_of_type_is_a_type_and_a_domain_is_one(String kind, String command) {
        assertThat(Recreation.command(DatabaseObject.of(type("mood"), kind))).isEqualTo(command);
    }

    @Test
    void mapping_is_that_of_a_user() {
        ObjectName mapping = ObjectName.InDatabase.userMapping(identifier("clerk"), identifier("east"));

        assertThat(Recreation.command(DatabaseObject.of(mapping, "user mapping")))
                .isEqualTo("USER MAPPING FOR clerk SERVER east");
    }
}
