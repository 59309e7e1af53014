package dev.postern.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class RepeatedQueriesTest {

    private static final String QUESTION =
            "select one || '?' || ? from unnest(?::text[]) as one where one <> ? order by 1 -- why?";

    private final TestDatabase database;
    private final Connection connection;
    private final RepeatedQueries repeated;
    private final JdbcQuery query;

    RepeatedQueriesTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
        this.repeated = new RepeatedQueries(connection);
        this.query = new JdbcQuery(connection, Option.some(repeated));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void a_query_is_prepared_when_it_is_asked_for_the_second_time() throws SQLException {
        ask("!", "a");
        assertThat(prepared()).isEmpty();
        ask("!", "a");
        ask("!", "a");
        assertThat(prepared()).hasSize(1);
        assertThat(query.all("select 1", row -> row.getInt(1))).containsExactly(1);
        assertThat(query.all("select 1", row -> row.getInt(1))).containsExactly(1);
        assertThat(prepared()).hasSize(2);
    }

    @Test
    void the_answer_is_the_same_whatever_the_parameters_hold() throws SQLException {
        for (String standard : Vector.of("on", "off")) {
            query.execute("set standard_conforming_strings = " + standard + "; set escape_string_warning = off");
            for (String text : Vector.of("", "it's", "\\", "\\'; drop table x; --", "{\"a\",b}", "?", "$1", "ä\n")) {
                assertThat(ask(text, "a", text + "x", "x\\" + text))
                        .as(text)
                        .isEqualTo(askOnce(text, "a", text + "x", "x\\" + text));
            }
        }
    }

    @Test
    void what_a_script_deallocated_is_prepared_anew() throws SQLException {
        ask("!", "a");
        ask("!", "a");
        query.execute("deallocate all");
        repeated.present(prepared());
        assertThat(ask("!", "a")).containsExactly("a?!");
        assertThat(prepared()).hasSize(1);
    }

    @Test
    void what_changes_the_search_path_leaves_it_prepared() throws SQLException {
        ask("!", "a");
        ask("!", "a");
        query.execute("set search_path = pg_catalog");
        assertThat(ask("!", "a")).containsExactly("a?!");
        assertThat(prepared()).hasSize(1);
    }

    private Seq<String> ask(String suffix, String... texts) throws SQLException {
        return query.all(QUESTION, row -> row.getString(1), suffix, query.texts(Vector.of(texts)), suffix);
    }

    private Seq<String> askOnce(String suffix, String... texts) throws SQLException {
        return new JdbcQuery(connection)
                .all(QUESTION, row -> row.getString(1), suffix, query.texts(Vector.of(texts)), suffix);
    }

    private Seq<String> prepared() throws SQLException {
        return new JdbcQuery(connection)
                .all("select name from pg_prepared_statements where from_sql", row -> row.getString(1));
    }
}
