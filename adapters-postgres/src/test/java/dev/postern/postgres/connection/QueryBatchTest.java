package dev.postern.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.postgres.connection.QueryBatch.Answer;
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
class QueryBatchTest {

    private final TestDatabase database;
    private final Connection connection;
    private final JdbcQuery query;

    QueryBatchTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
        this.query = new JdbcQuery(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void every_query_gets_its_own_rows() throws SQLException {
        QueryBatch batch = query.batch();
        Answer<Integer> numbers = batch.ask("select * from generate_series(1, 3) -- three", row -> row.getInt(1));
        Answer<Integer> none = batch.ask("select 1 where false", row -> row.getInt(1));
        Answer<String> texts = batch.ask(
                "select one || ';?' || ? from unnest(?::text[]) one where one <> ?",
                row -> row.getString(1),
                "it's",
                query.texts(Vector.of("a", "b;")),
                "a");
        batch.send();
        assertThat(numbers.rows()).containsExactly(1, 2, 3);
        assertThat(none.rows()).isEmpty();
        assertThat(texts.rows()).containsExactly("b;;?it's");
    }

    @Test
    void queries_run_in_the_order_in_which_they_are_asked() throws SQLException {
        connection.setAutoCommit(false);
        QueryBatch batch = query.batch();
        Answer<String> before = batch.ask("select current_setting('work_mem')", row -> row.getString(1));
        batch.ask("select set_config('work_mem', ?, true)", row -> row.getString(1), "77kB");
        Answer<String> behind = batch.ask("select current_setting('work_mem')", row -> row.getString(1));
        batch.send();
        assertThat(behind.rows()).containsExactly("77kB").isNotEqualTo(before.rows());
    }

    @Test
    void the_answers_are_the_same_when_the_server_keeps_the_queries_prepared() throws SQLException {
        JdbcQuery again = new JdbcQuery(connection, Option.some(new RepeatedQueries(connection)));
        for (int time = 0; time < 3; time++) {
            QueryBatch batch = again.batch();
            Answer<String> texts = batch.ask("select ? || ';'", row -> row.getString(1), "\\';\n?" + time);
            Answer<Integer> once = batch.ask("select " + time, row -> row.getInt(1));
            batch.send();
            assertThat(texts.rows()).containsExactly("\\';\n?" + time + ";");
            assertThat(once.rows()).containsExactly(time);
        }
    }

    @Test
    void a_query_that_fails_ends_the_batch() throws SQLException {
        QueryBatch batch = query.batch();
        Answer<Integer> fine = batch.ask("select 1", row -> row.getInt(1));
        batch.ask("select 1 / 0", row -> row.getInt(1));
        assertThatThrownBy(batch::send).isInstanceOf(SQLException.class).hasMessageContaining("division by zero");
        assertThatThrownBy(fine::rows).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_batch_of_nothing_is_not_sent() throws SQLException {
        connection.close();
        query.batch().send();
        Seq<Integer> rows = Answer.<Integer>empty().rows();
        assertThat(rows).isEmpty();
    }
}
