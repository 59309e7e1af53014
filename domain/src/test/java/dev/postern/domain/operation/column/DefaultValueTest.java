package dev.postern.domain.operation.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "'x (y)'",
                "'{}'::jsonb",
                "now()",
                "CURRENT_TIMESTAMP",
                "current_timestamp(3)",
                "ARRAY[]::text[]"
            })
    void known_to_be_the_same_for_all_rows(String text) {
        assertThat(new DefaultValue(Definition.author(text)).isWorkedOutOnce()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random()",
                "gen_random_uuid()",
                "now() + f()",
                "\"now2\"()",
                "app.now()",
                "pg_catalog.clock_timestamp()"
            })
    void anything_else_may_differ_from_row_to_row(String text) {
        assertThat(new DefaultValue(Definition.author(text)).isWorkedOutOnce()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "random()",
                "upper(md5(random()::text))",
                "pg_catalog.clock_timestamp()",
                "drawn(26)",
                "ext.uuid_generate_v4()"
            })
    void no_matter_of_which_rows_there_are(String text) {
        assertThat(new DefaultValue(Definition.author(text)).isOfAnyRow(HashSet.of(new Identifier("drawn"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nextval('s')", "counted()", "drawn(counted())", "random() + setval('s', 1)", "app.random()"})
    void perhaps_a_matter_of_which_rows_there_are(String text) {
        assertThat(new DefaultValue(Definition.author(text)).isOfAnyRow(HashSet.of(new Identifier("drawn"))))
                .isFalse();
    }
}
