package dev.postern.postgres.histories;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.testing.InMemoryMigrationSource;
import dev.postern.postgres.connection.ConnectionPool;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.PostgresAddress;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.run.PostgresDatabase;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

/** A database on which history after history is run, each from the beginning. */
final class HistoryBench implements AutoCloseable {

    private static final Policy WAITING = new Policy(OnMissing.DEFER, FirstRun.REPLAY);
    private static final String ROLE =
            "do $$ begin create role commuter; exception when duplicate_object then null; end $$";
    private static final String NOTHING =
            "drop schema if exists postern cascade; drop schema if exists public cascade;" + " create schema public";

    private final TestDatabase database;
    private final Connection connection;
    private final JdbcQuery query;
    private final ConnectionPool sessions;

    HistoryBench(PostgresUnderTest server) throws SQLException {
        database = server.newDatabase();
        connection = database.connect();
        query = new JdbcQuery(connection);
        query.execute(ROLE);
        sessions = ConnectionPool.open(PostgresAddress.parse(database.jdbcUrl()), Duration.ofSeconds(10));
    }

    /** Writes a history of those statements that the server takes. */
    RandomHistory write(HistoryDice dice, int statements) throws SQLException {
        clear();
        Seq<Seq<String>> migrations = Vector.of(RandomHistory.first(), Vector.empty());
        run(RandomHistory.first());
        for (int kept = 0, tried = 0; kept < statements && tried < 20 * statements; tried++) {
            String statement = dice.statement();
            if (isTaken(statement)) {
                kept++;
                Seq<Seq<String>> before = dice.oneOf(4) ? migrations.append(Vector.empty()) : migrations;
                migrations = before.init().append(before.last().append(statement));
            }
        }
        return new RandomHistory(migrations.reject(Seq::isEmpty));
    }

    private boolean isTaken(String statement) {
        try {
            query.execute(statement);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Back to nothing, the ledger included. */
    void clear() throws SQLException {
        query.execute(NOTHING);
    }

    /** Somebody runs these by hand. */
    void run(Seq<String> statements) throws SQLException {
        for (String each : statements) {
            query.execute(each);
        }
    }

    /** Somebody takes a table away, unless something stands on it. */
    boolean drops(String table) {
        return isTaken("drop table " + table);
    }

    /** Whether somebody could bring these back: their names are free. */
    boolean takes(Seq<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run(statements);
            connection.commit();
            return true;
        } catch (SQLException refused) {
            connection.rollback();
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    RunReport up(RandomHistory history, Option<String> to) {
        return migrator(history).up(new UpRequest(to.map(MigrationId::new), WAITING));
    }

    RunReport plan(RandomHistory history) {
        return migrator(history).plan(new UpRequest(Option.none(), WAITING));
    }

    RunReport downTo(RandomHistory history, String to) {
        return migrator(history).down(new DownRequest(Option.some(new MigrationId(to)), DownRequest.Rows.GIVE_UP));
    }

    /** Every fact about what is neither the system's nor the ledger's. */
    Seq<String> facts() throws SQLException {
        query.execute("set search_path = pg_catalog");
        Seq<String> facts = query.all(everything(), row -> row.getString(1));
        query.execute("set search_path = public");
        return facts.reject(fact -> fact.contains("postern"));
    }

    private Migrator migrator(RandomHistory history) {
        return new Migrator(
                InMemoryMigrationSource.of(history.scripts()),
                new PgSqlAnalyzer(),
                new PostgresDatabase(sessions.connections(), new Identifier("postern"), Duration.ofSeconds(5)),
                ProgressListener.SILENT,
                InstantSource.system());
    }

    private static String everything() {
        try (InputStream content =
                HistoryBench.class.getResourceAsStream("/dev/postern/postgres/differential/everything.sql")) {
            if (content == null) {
                throw new IllegalStateException("there is no everything.sql");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws SQLException {
        sessions.release();
        connection.close();
        database.close();
    }
}
