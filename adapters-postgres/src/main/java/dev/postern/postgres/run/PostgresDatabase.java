package dev.postern.postgres.run;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RoleUnavailableException;
import dev.postern.domain.run.ServerFacts;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.run.UnsupportedServerException;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.CertificateErrors;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.SupportedVersions;
import dev.postern.postgres.connection.UnnamedStatements;
import dev.postern.postgres.ledger.PostgresLedgerStore;
import dev.postern.postgres.migration.PathText;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A PostgreSQL database, reached through whatever data source its caller has. */
public final class PostgresDatabase implements TargetDatabase {

    private final DataSource connections;
    private final Option<DataSource> direct;
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
        this(connections, Option.none(), settings, new Cancellation());
    }

    /**
     * Of a data source.
     *
     * @param connections yields connections in their default state; it stays the caller's to close
     * @param cancellation will mean the run that is under way
     */
    public PostgresDatabase(DataSource connections, DatabaseSettings settings, Cancellation cancellation) {
        this(connections, Option.none(), settings, cancellation);
    }

    private PostgresDatabase(
            DataSource connections, Option<DataSource> direct, DatabaseSettings settings, Cancellation cancellation) {
        this.connections = connections;
        this.direct = direct;
        this.settings = settings;
        this.cancellation = cancellation;
    }

    /**
     * The same where those connections lead to a proxy: what changes something is done over others.
     *
     * @param others yields connections with the server itself; it stays the caller's to close
     */
    public PostgresDatabase changedOver(DataSource others) {
        return new PostgresDatabase(connections, Option.some(others), settings, cancellation);
    }

    @Override
    public Session look() {
        return open(
                connections,
                (connection, facts) ->
                        session(connection, facts, ProgressListener.SILENT, new Cancellation(), Option.none()));
    }

    @Override
    public Session exclusive(ProgressListener listener) {
        return open(direct.getOrElse(connections), (connection, facts) -> {
            refuseStandby(connection);
            Option<Lease> lease = facts.tenancy() == ServerFacts.Tenancy.SHARED
                    ? Option.some(leased(connection, facts, listener))
                    : Option.none();
            if (lease.isEmpty()) {
                new RunLock(connection, settings, listener).take(settings.lockPatience());
            }
            cancellation.aim(connection);
            return session(connection, facts, listener, cancellation, lease);
        });
    }

    /** As long as for another run to end. */
    @Override
    public Session exclusiveAgain(ProgressListener listener) {
        Backoff backoff = new Backoff(settings.lockPatience());
        while (true) {
            try {
                return exclusive(listener);
            } catch (DatabaseUnavailableException away) {
                if (backoff.isOver() || Thread.currentThread().isInterrupted()) {
                    throw away;
                }
                backoff.pause();
            }
        }
    }

    /** A lease lies in the ledger, which has to be there for it. */
    private Lease leased(Connection connection, ServerFacts facts, ProgressListener listener) throws SQLException {
        new PostgresLedgerStore(connection, settings.ledgerSchema(), facts.role()).prepare();
        Lease lease = new Lease(connection, settings, listener);
        lease.take();
        return lease;
    }

    private Session session(
            Connection connection,
            ServerFacts facts,
            ProgressListener listener,
            Cancellation cancelled,
            Option<Lease> lease) {
        return new PostgresSession(connection, facts, settings, listener, cancelled, lease);
    }

    private interface Opening {
        Session open(Connection connection, ServerFacts facts) throws SQLException;
    }

    private Session open(DataSource source, Opening opening) {
        Connection connection = connect(source);
        try {
            ServerFacts.Tenancy tenancy = new Tenant(connection, settings.mode()).tenancy();
            if (tenancy == ServerFacts.Tenancy.OWN) {
                new SessionRole(connection, settings.role()).begin();
            } else {
                refuseRole();
                UnnamedStatements.on(connection);
            }
            boolean runsElsewhere = direct.isDefined();
            ServerFacts facts = facts(connection, tenancy);
            if (tenancy == ServerFacts.Tenancy.OWN) {
                new SessionParameters(connection).set();
            }
            return opening.open(connection, facts.in(runsElsewhere ? ServerFacts.Tenancy.OWN : tenancy));
        } catch (SQLException error) {
            close(connection, error);
            throw JdbcErrors.unavailable(error);
        } catch (RuntimeException refused) {
            close(connection, refused);
            throw refused;
        }
    }

    private void refuseRole() {
        for (Identifier role : settings.role()) {
            throw new RoleUnavailableException(
                    "behind a proxy that pools transactions no session can go on as role " + role
                            + ": connect as that role, or name an address without the proxy with --direct-url",
                    new SQLException("the session is not ours"));
        }
    }

    private static Connection connect(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException error) {
            throw new DatabaseUnavailableException(reason(error), JdbcErrors.trouble(said(error)), error);
        }
    }

    /** A pool says only that it timed out; what the server said is behind it. */
    private static SQLException said(SQLException error) {
        return error.getCause() instanceof SQLException cause ? cause : error;
    }

    private static String reason(SQLException error) {
        String said = JdbcErrors.firstLine(said(error));
        return said.contains("unsupported startup parameter: extra_float_digits")
                ? said + " (in PgBouncer's settings: ignore_startup_parameters = extra_float_digits)"
                : CertificateErrors.remedy(error)
                        .map(remedy -> said + " (" + remedy + ")")
                        .getOrElse(said);
    }

    /** What the server is, and its search path as it is for a run from here on; behind a proxy nothing stays set. */
    private static ServerFacts facts(Connection connection, ServerFacts.Tenancy tenancy) throws SQLException {
        String ours = SessionParameters.ownPath(tenancy == ServerFacts.Tenancy.OWN ? "false" : "true");
        return new JdbcQuery(connection).one("""
                select pg_catalog.current_setting('server_version_num'), pg_catalog.current_database(), current_user,
                       %s,
                       exists (select from pg_catalog.pg_namespace where nspname operator(pg_catalog.=) current_user),
                       pg_catalog.current_setting('server_version')
                """.formatted(ours), row -> {
            int major = row.getInt(1) / 10_000;
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
