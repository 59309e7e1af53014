package dev.postern.postgres.watch;

import static dev.postern.domain.testing.Ledgers.AT;
import static dev.postern.domain.testing.Ledgers.entry;
import static dev.postern.domain.testing.Ledgers.script;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.watch.Stretch;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.ledger.PostgresLedgerStore;
import dev.postern.postgres.run.RunLockKey;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that is looked at, and what lies in it. */
final class WatchedSite implements AutoCloseable {

    static final Identifier SCHEMA = new Identifier("postern");
    static final Stretch ALL = new Stretch(0, 100);

    private final TestDatabase database;

    WatchedSite(PostgresUnderTest server) {
        this.database = server.newDatabase();
    }

    @Override
    public void close() {
        database.close();
    }

    /** As whoever connects sees it. */
    WatchedDatabase watched() {
        return as(Option.none());
    }

    WatchedDatabase as(Option<Identifier> role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        return new WatchedDatabase(source, SCHEMA, role);
    }

    String name() {
        return database.name();
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** A run; without an outcome it has no end. */
    void ledger(String outcome) throws SQLException {
        try (Connection connection = database.connect()) {
            PostgresLedgerStore store = new PostgresLedgerStore(connection, SCHEMA, new Identifier("postgres"));
            store.prepare();
            RunId run = store.begin("up", AT);
            store.append(entry("001/00000001", 1, Outcome.APPLIED, run));
            store.append(entry("001/00000002", 2, Outcome.DEFERRED, run));
            store.append(script("001", "one", 2));
            if (!outcome.isEmpty()) {
                store.finish(run, outcome, AT);
            }
        }
    }

    /** A session that holds the lock of a run. */
    Connection holder() throws SQLException {
        Connection connection = database.connect();
        new JdbcQuery(connection)
                .execute("select pg_advisory_lock("
                        + RunLockKey.of(SCHEMA.value()).value() + ")");
        return connection;
    }

    void shop() throws SQLException {
        execute("create table customers (id bigint primary key)");
        execute("create table orders (id bigint primary key, customer_id bigint references customers)");
        execute("create table items (order_id bigint references orders, n int)");
        execute("create table \"Änderung \"\"1\"\"\" (x int)");
        execute("comment on table orders is 'who <buys>'");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            new JdbcQuery(connection).execute(sql);
        }
    }
}
