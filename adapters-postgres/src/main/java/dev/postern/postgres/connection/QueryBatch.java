package dev.postern.postgres.connection;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Queries of our own that are sent together: however many there are, they take one way to the server and back. Used once.
 */
public final class QueryBatch {

    /** On a line of its own, for a query may end with a comment. */
    private static final String NEXT = "\n;\n";

    private final Connection connection;
    private final Option<RepeatedQueries> repeated;
    private Seq<Query<?>> queries = Vector.empty();

    QueryBatch(Connection connection, Option<RepeatedQueries> repeated) {
        this.connection = connection;
        this.repeated = repeated;
    }

    /** The rows of a query, once its batch was sent. */
    public static final class Answer<T> {

        private Option<Seq<T>> rows = Option.none();

        private Answer() {}

        /** That to a question which need not be asked. */
        public static <T> Answer<T> empty() {
            Answer<T> answer = new Answer<>();
            answer.rows = Option.some(Vector.empty());
            return answer;
        }

        /**
         * All of them, in the order of the query.
         *
         * @throws IllegalStateException if the batch was not sent
         */
        public Seq<T> rows() {
            return rows.getOrElseThrow(() -> new IllegalStateException("the query was not sent"));
        }
    }

    /** A query as it is sent, and who reads its rows. */
    private record Query<T>(
            String sql, Seq<Object> parameters, JdbcQuery.RowReader<? extends T> reader, Answer<T> answer) {

        void read(ResultSet rows) throws SQLException {
            Seq<T> read = Vector.empty();
            while (rows.next()) {
                read = read.append(reader.read(rows));
            }
            answer.rows = Option.some(read);
        }
    }

    /** Asks one more query. Parameters may be texts, numbers, booleans and arrays made by {@link JdbcQuery#texts}. */
    public <T> Answer<T> ask(String sql, JdbcQuery.RowReader<? extends T> reader, Object... parameters)
            throws SQLException {
        Answer<T> answer = new Answer<>();
        Option<String> again = Option.none();
        for (RepeatedQueries known : repeated) {
            again = known.again(sql, parameters);
        }
        queries = queries.append(
                again.isDefined()
                        ? new Query<>(again.get(), Vector.empty(), reader, answer)
                        : new Query<>(sql, Vector.of(parameters), reader, answer));
        return answer;
    }

    /** Sends what was asked, in that order, and reads every answer; the first query that fails ends it. */
    public void send() throws SQLException {
        if (queries.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(queries.map(Query::sql).mkString(NEXT))) {
            Parameters.bind(statement, queries.flatMap(Query::parameters).toJavaArray(Object[]::new));
            statement.execute();
            for (Query<?> each : queries) {
                try (ResultSet rows = statement.getResultSet()) {
                    each.read(rows);
                }
                statement.getMoreResults();
            }
        }
    }
}
