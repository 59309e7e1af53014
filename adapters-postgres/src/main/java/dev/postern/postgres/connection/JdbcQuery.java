package dev.postern.postgres.connection;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
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

    /** All rows of a query, in its order. Parameters may be texts, numbers, booleans and arrays made by {@link #texts}. */
    public <T> Seq<T> all(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        for (RepeatedQueries queries : repeated) {
            Option<String> again = queries.again(sql, parameters);
            if (again.isDefined()) {
                return read(again.get(), reader);
            }
        }
        return read(sql, reader, parameters);
    }

    private <T> Seq<T> read(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                Seq<T> read = Vector.empty();
                while (rows.next()) {
                    read = read.append(reader.read(rows));
                }
                return read;
            }
        }
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
            bind(statement, parameters);
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

    /**
     * Texts go as literals of no known type, which become what they are compared with: as texts they might fit an operator
     * better that somebody has put in the search path (manual, 10.2).
     */
    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String text) {
                statement.setObject(i + 1, text, Types.OTHER);
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
