package dev.postern.postgres.connection;

import io.vavr.collection.Seq;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Runs plain SQL at an address, as a person at a prompt would: nothing is guarded, nothing recorded. */
public record SqlConsole(PostgresAddress address) {

    /** Runs statements as they are, in one go. */
    public void run(String sql) {
        try (Connection connection = connect()) {
            new JdbcQuery(connection).execute(sql);
        } catch (SQLException error) {
            throw JdbcErrors.unavailable(error);
        }
    }

    /** The first column of a query's rows, as text. */
    public Seq<String> column(String query) {
        try (Connection connection = connect()) {
            return new JdbcQuery(connection).all(query, row -> row.getString(1));
        } catch (SQLException error) {
            throw JdbcErrors.unavailable(error);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.properties());
    }
}
