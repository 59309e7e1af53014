package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.sql.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTypeTest {

    private static final QualifiedName MOOD = name("mood");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public.mood       | public.mood
            public.mood[]     | public.mood
            app."a.b"(5)      | app."a.b"
            """)
    void type_with_a_schema_was_created(String type, String created) {
        assertThat(new DataType(type).created().map(QualifiedName::sql)).contains(created);
    }

    @ParameterizedTest
    @ValueSource(strings = {"integer", "double precision", "character varying(20)", "timestamp(3) with time zone"})
    void type_without_a_schema_is_the_systems(String type) {
        assertThat(new DataType(type).created()).isEmpty();
    }

    @Test
    void array_is_made_of_its_elements() {
        assertThat(new DataType("public.mood[]").element()).contains(new DataType("public.mood"));
        assertThat(new DataType("public.mood").element()).isEmpty();
    }

    @Test
    void type_of_a_longer_name_is_another_one() {
        assertThat(new DataType("public.mood_swing").isOf(MOOD)).isFalse();
        assertThat(new DataType("public.mood_swing").renaming(MOOD, name("feeling")))
                .isEqualTo(new DataType("public.mood_swing"));
    }

    @Test
    void array_and_modifier_stay_when_the_type_gets_another_name() {
        assertThat(new DataType("public.mood[]").renaming(MOOD, name("app.feeling")))
                .isEqualTo(new DataType("app.feeling[]"));
        assertThat(new DataType("public.mood(3)").renaming(MOOD, name("feeling")))
                .isEqualTo(new DataType("public.feeling(3)"));
    }

    @Test
    void type_follows_its_schema_and_a_row_type_its_table() {
        assertThat(new DataType("sales.mood[]").following(schema("sales"), schema("shop")))
                .isEqualTo(new DataType("shop.mood[]"));
        assertThat(new DataType("public.orders").following(relation("orders"), relation("bills")))
                .isEqualTo(new DataType("public.bills"));
        assertThat(new DataType("integer").following(schema("sales"), schema("shop")))
                .isEqualTo(new DataType("integer"));
    }

    @Test
    void length_or_precision_is_a_modifier() {
        assertThat(new DataType("numeric(5,2)").hasModifier()).isTrue();
        assertThat(new DataType("timestamp(3) without time zone").hasModifier()).isTrue();
        assertThat(new DataType("timestamp without time zone").hasModifier()).isFalse();
    }

    @Test
    void text_is_kept_as_it_is_where_it_is_not_too_long() {
        assertThat(new DataType("text").isTextOf(1_000_000)).isTrue();
        assertThat(new DataType("character varying").isTextOf(1_000_000)).isTrue();
        assertThat(new DataType("character varying(9)").isTextOf(9)).isTrue();
        assertThat(new DataType("character varying(9)").isTextOf(10)).isFalse();
        assertThat(new DataType("character(9)").isTextOf(9)).isFalse();
        assertThat(new DataType("character varying(9)[]").isTextOf(1)).isFalse();
    }
}
