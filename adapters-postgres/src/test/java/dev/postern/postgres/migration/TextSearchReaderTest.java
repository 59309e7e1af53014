package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSearchReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TEXT SEARCH CONFIGURATION c (COPY = english)  | schema public exists",
                "CREATE TEXT SEARCH CONFIGURATION c (COPY = app.ours) | schema public exists, text search configuration app.ours exists",
                "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = app.t, StopWords = x) | schema public exists, text search template app.t exists",
                "ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH d, simple | text search configuration public.c exists, text search dictionary public.d exists",
                "ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING REPLACE d WITH english_stem | text search configuration public.c exists, text search dictionary public.d exists",
                "ALTER TEXT SEARCH DICTIONARY d (StopWords)           | text search dictionary public.d exists",
                "DROP TEXT SEARCH PARSER p                            | text search parser public.p exists, nothing depends on text search parser public.p"
            })
    void text_search_needs_what_it_is_made_of(String sql, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.nature()).isNotEqualTo(Nature.OPAQUE);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
    }

    @Test
    void several_types_of_tokens_are_mapped_one_by_one() {
        assertThat(Analysis.statements("ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, email WITH simple"))
                .containsExactly(
                        "ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH simple",
                        "ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR email WITH simple");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX ON t USING gin (to_tsvector('app.ours', a)) | app.ours",
                "CREATE INDEX ON t USING gin (to_tsvector('ours'::regconfig, a)) | public.ours"
            })
    void a_configuration_that_an_expression_names_is_needed(String sql, String configuration) {
        assertThat(Analysis.one(sql).needs().map(Guard::describe))
                .contains("text search configuration " + configuration + " exists");
    }
}
