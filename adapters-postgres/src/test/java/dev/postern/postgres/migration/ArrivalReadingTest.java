package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Arrivals;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalReadingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO t (a, b) VALUES ('four', (SELECT 1)), ('seven!!', 2)       | a 7, b ?
            INSERT INTO t (a, b) VALUES ('it''s', f()), ('', 2)                    | a 4, b ?
            INSERT INTO t (a, b) VALUES ('four', DEFAULT), ('seven!!', f())        | a ?, b ?
            INSERT INTO t (a, b) SELECT 'four', c FROM u                           | a 4, b ?
            INSERT INTO t (a, b) SELECT concat('four', c), c FROM u                 | a ?, b ?
            INSERT INTO t (a, b) SELECT 'four', c FROM u UNION SELECT 'seven!!', 2 | a ?, b ?
            INSERT INTO t (a, b) SELECT E'\\x41', c FROM u                       | a ?, b ?
            INSERT INTO t (a) DEFAULT VALUES                                       | a ?
            INSERT INTO t (a, b) TABLE u                                           | a ?, b ?
            """)
    void the_longest_text_of_a_column_is_known_where_nothing_else_is_given(String statement, String given) {
        assertThat(given(statement)).containsExactly(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (1)",
                "INSERT INTO t (a[1]) VALUES (f())",
                "INSERT INTO t (a) SELECT b FROM u ON CONFLICT DO NOTHING",
                "WITH x AS (DELETE FROM u RETURNING b) INSERT INTO t (a) SELECT b FROM x",
                "UPDATE t SET a = 'x'",
            })
    void what_names_no_columns_or_does_more_than_bring_rows_is_not_known(String statement) {
        assertThat(given(statement)).isEmpty();
    }

    @Test
    void what_stands_for_others_of_its_form_says_nothing_of_their_length() {
        assertThat(given("INSERT INTO t (a, b) VALUES ('four', 1)")).containsExactly("a ?, b ?");
    }

    private static Option<String> given(String statement) {
        return Analysis.of(statement).single().operation().arrivals().map(ArrivalReadingTest::described);
    }

    private static String described(Arrivals rows) {
        return rows.given()
                .map(column ->
                        column._1() + " " + column._2().map(Object::toString).getOrElse("?"))
                .mkString(", ");
    }
}
