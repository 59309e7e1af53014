package dev.postern.postgres.run;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.ServerFacts;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.run.UnsupportedServerException;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.SupportedVersions;
import dev.postern.postgres.migration.PathText;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A PostgreSQL database, reached through whatever data source its caller has. */
public final class PostgresDatabase implements TargetDatabase {

    private final DataSource connections;
    private final DatabaseSettings settings;
    private final Cancellation cancellation;

    /**
     * Of a data source.
     *
     * @param connections yields connections in their default state; it stays the caller's to close
     * @param ledgerSchema the schema that holds the ledger
     * @param lockPatience how long to wait for another run to end
     */
    public PostgresDatabase(DataSource connections, Identifier ledgerSchema, Duration lockPatience) {
        this(connections, DatabaseSettings.withLedger(ledgerSchema).waiting(lockPatience));
    }

    /**
     * Of a data source.
     *
     * @param connections yields connections in their default state; it stays the caller's to close
     */
    public PostgresDatabase(DataSource connections, DatabaseSettings settings) {
        this(connections, settings, new Cancellation());
    }

    /**
     * Of a data source.
     *
     * @param connections yields connections in their default state; it stays the caller's to close
     * @param cancellation will mean the run that is under way
     */
    public PostgresDatabase(DataSource connections, DatabaseSettings settings, Cancellation cancellation) {
        this.connections = connections;
        this.settings = settings;
        this.cancellation = cancellation;
    }

    @Override
    public Session look() {
        return open(ProgressListener.SILENT, connection -> {});
    }

    @Override
    public Session exclusive(ProgressListener listener) {
        return open(listener, connection -> {
            refuseStandby(connection);
            new RunLock(connection, settings.ledgerSchema().value(), listener).take(settings.lockPatience());
            new SessionParameters(connection).set();
            cancellation.aim(connection);
        });
    }

    private interface Preparation {
        void make(Connection connection) throws SQLException;
    }

    private Session open(ProgressListener listener, Preparation preparation) {
        Connection connection = connect();
        try {
            new SessionRole(connection, settings.role()).begin();
            ServerFacts server = facts(connection);
            preparation.make(connection);
            return new PostgresSession(connection, server, settings, listener, cancellation);
        } catch (SQLException error) {
            close(connection, error);
            throw JdbcErrors.unavailable(error);
        } catch (RuntimeException refused) {
            close(connection, refused);
            throw refused;
        }
    }

    private Connection connect() {
        try {
            return connections.getConnection();
        } catch (SQLException error) {
            throw new DatabaseUnavailableException(reason(error), error);
        }
    }

    /** A pool says only that it timed out; what the server said is behind it. */
    private static String reason(SQLException error) {
        return error.getCause() instanceof SQLException cause
                ? JdbcErrors.firstLine(cause)
                : JdbcErrors.firstLine(error);
    }

    private static ServerFacts facts(Connection connection) throws SQLException {
        return new JdbcQuery(connection).one("""
                select current_setting('server_version_num')::int / 10000, current_database(), current_user,
                       current_setting('search_path'),
                       exists(select from pg_catalog.pg_namespace where nspname = current_user),
                       current_setting('server_version')
                """, row -> {
            int major = row.getInt(1);
            if (!SupportedVersions.include(major)) {
                throw new UnsupportedServerException("the server is PostgreSQL " + row.getString(6)
                        + "; Postern works with " + SupportedVersions.words());
            }
            Identifier role = new Identifier(row.getString(3));
            Option<SearchPath> path = PathText.read(row.getString(4), Option.when(row.getBoolean(5), role));
            return new ServerFacts(
                    major,
                    row.getString(2),
                    role,
                    new SearchPath(path.getOrElse(SearchPath.PUBLIC).schemas(), Option.some(role)));
        });
    }

    private static void refuseStandby(Connection connection) throws SQLException {
        if (new JdbcQuery(connection).one("select pg_catalog.pg_is_in_recovery()", row -> row.getBoolean(1))) {
            throw new UnsupportedServerException(
                    "the server is a standby and takes no changes; migrate its primary instead");
        }
    }

    private static void close(Connection connection, Exception because) {
        try {
            connection.close();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }
}
