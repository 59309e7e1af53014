package dev.postern.postgres.connection;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Runs queries of our own on a connection; every failure means that the database is not to be worked with. */
public final class JdbcQuery {

    private final Connection connection;
    private final Option<RepeatedQueries> repeated;

    public JdbcQuery(Connection connection) {
        this(connection, Option.none());
    }

    /** For queries that are asked again and again, where the session is there for them. */
    public JdbcQuery(Connection connection, Option<RepeatedQueries> repeated) {
        this.connection = connection;
        this.repeated = repeated;
    }

    /** Reads one row of a result. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Queries that are sent together. */
    public QueryBatch batch() {
        return new QueryBatch(connection, repeated);
    }

    /** All rows of a query, in its order. Parameters may be texts, numbers, booleans and arrays made by {@link #texts}. */
    public <T> Seq<T> all(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        QueryBatch batch = batch();
        QueryBatch.Answer<T> answer = batch.ask(sql, reader, parameters);
        batch.send();
        return answer.rows();
    }

    /** The first row of a query; that there is none counts as a failure of the query. */
    public <T> T one(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        return all(sql, reader, parameters)
                .headOption()
                .getOrElseThrow(() -> new SQLException("a query that should have one answered without a row: " + sql));
    }

    /** Runs a statement with parameters. */
    public void update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, parameters);
            statement.execute();
        }
    }

    /** Runs statements as they are. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Texts as a parameter of type {@code text[]}. */
    public Array texts(Seq<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toJavaArray());
    }
}
