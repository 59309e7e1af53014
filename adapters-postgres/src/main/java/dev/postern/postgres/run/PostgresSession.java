package dev.postern.postgres.run;

import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.ledger.LedgerStore;
import dev.postern.domain.run.Contention;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.Leftovers;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.ServerFacts;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.StatementRunner;
import dev.postern.postgres.catalog.PostgresCatalogReader;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.RepeatedQueries;
import dev.postern.postgres.ledger.OwnRole;
import dev.postern.postgres.ledger.PostgresLedgerStore;
import dev.postern.postgres.ledger.WriteFence;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/** A session over one JDBC connection, which goes back to its pool with nothing of ours left on it. */
final class PostgresSession implements Session {

    private final Connection connection;
    private final ServerFacts server;
    private final PostgresCatalogReader catalog;
    private final PostgresLedgerStore ledger;
    private final PostgresStatementRunner statements;

    private final PostgresLeftovers leftovers;
    private final Cancellation cancellation;
    private final Option<Lease> lease;

    PostgresSession(
            Connection connection,
            ServerFacts server,
            DatabaseSettings settings,
            ProgressListener listener,
            Cancellation cancellation,
            Option<Lease> lease) {
        this.connection = connection;
        this.server = server;
        this.cancellation = cancellation;
        this.lease = lease;
        WriteFence fence = lease.<WriteFence>map(each -> each).getOrElse(WriteFence.NONE);
        this.leftovers = new PostgresLeftovers(connection, listener, server.tenancy());
        this.catalog = new PostgresCatalogReader(
                connection,
                Option.when(server.tenancy() == ServerFacts.Tenancy.OWN, () -> new RepeatedQueries(connection)),
                settings.trusted());
        SessionRole role = new SessionRole(connection, settings.role());
        OwnRole own = new OwnRole(connection, role.name());
        this.ledger = new PostgresLedgerStore(connection, settings.ledgerSchema(), server.role(), fence, own);
        this.statements = new PostgresStatementRunner(
                connection, role, own, new TableLocks(connection, settings.locks(), listener, fence), ledger, fence);
    }

    @Override
    public ServerFacts server() {
        return server;
    }

    @Override
    public CatalogReader catalog() {
        return catalog;
    }

    @Override
    public LedgerStore ledger() {
        return ledger;
    }

    @Override
    public StatementRunner statements() {
        return statements;
    }

    @Override
    public Leftovers leftovers() {
        return leftovers;
    }

    @Override
    public Contention contention() {
        return statements;
    }

    @Override
    public void close() {
        cancellation.lower();
        try (connection) {
            if (!connection.isClosed()) {
                statements.rollback();
                leave();
            }
        } catch (SQLException | DatabaseUnavailableException lost) {
            LoggerFactory.getLogger(PostgresSession.class)
                    .debug("the session was lost before it could be closed", lost);
        }
    }

    /** What belongs to others as well is left as it is: a session behind a proxy is not ours to put in order. */
    private void leave() throws SQLException {
        lease.forEach(Lease::giveBack);
        if (server.tenancy() == ServerFacts.Tenancy.OWN) {
            new JdbcQuery(connection).execute("discard all");
        }
    }
}
