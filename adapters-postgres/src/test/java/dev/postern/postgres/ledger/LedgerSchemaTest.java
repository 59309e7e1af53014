package dev.postern.postgres.ledger;

import static dev.postern.domain.testing.Ledgers.AT;
import static dev.postern.domain.testing.Ledgers.entry;
import static dev.postern.domain.testing.Ledgers.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How a ledger gets from one version to the next. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class LedgerSchemaTest {

    private static final int SESSIONS = 6;
    private static final Identifier SCHEMA = new Identifier("Ledger of \"us\"");
    private static final Seq<LedgerVersion> NOW = LedgerSchema.VERSIONS;
    private static final Seq<LedgerVersion> NEXT = NOW.append(new LedgerVersion("""
            alter table ${schema}.entry add column noted text not null default 'before the next version';
            create index entry_noted_idx on ${schema}.entry (noted);
            """));

    private final TestDatabase database;

    LedgerSchemaTest(PostgresUnderTest server) {
        this.database = server.newDatabase();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void later_version_keeps_every_entry_whoever_else_brings_it_at_the_same_time() throws Exception {
        Ledger before = written(NOW);

        atOnce(() -> prepared(NEXT));

        assertThat(read(NEXT)).isEqualTo(before);
        assertThat(rows("select distinct noted from " + SCHEMA + ".entry")).containsExactly("before the next version");
        assertThat(versions()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void all_versions_come_at_once_where_there_was_no_ledger() throws Exception {
        atOnce(() -> prepared(NEXT));

        assertThat(versions()).containsExactly("1", "2", "3", "4", "5");
        assertThat(read(NEXT)).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void whoever_waited_for_another_sees_what_that_one_did_however_transactions_are_by_default() throws Exception {
        execute("alter database " + database.name() + " set default_transaction_isolation = 'serializable'");

        atOnce(() -> prepared(NEXT));

        assertThat(versions()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void version_that_fails_leaves_the_ledger_as_it_was() throws SQLException {
        Ledger before = written(NOW);
        Seq<LedgerVersion> failing = NEXT.append(new LedgerVersion("alter table ${schema}.entry drop column missing"));

        assertThatThrownBy(() -> prepared(failing))
                .isInstanceOf(LedgerUnusableException.class)
                .hasMessageContaining("could not be made")
                .hasMessageContaining("\"missing\"");
        assertThat(versions()).containsExactly("1", "2", "3", "4");
        assertThat(read(NOW)).isEqualTo(before);
    }

    @Test
    void ledger_of_a_later_version_is_neither_read_nor_written() throws SQLException {
        written(NEXT);

        String problem = "the ledger in schema " + SCHEMA + " is of version 5, written by a later Postern;"
                + " this one knows versions up to 4. Go on with that one.";
        assertThatThrownBy(() -> read(NOW))
                .isInstanceOf(LedgerUnusableException.class)
                .hasMessage(problem);
        assertThatThrownBy(() -> prepared(NOW))
                .isInstanceOf(LedgerUnusableException.class)
                .hasMessage(problem);
        assertThat(versions()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void schema_of_that_name_without_a_ledger_in_it_gets_one() throws SQLException {
        execute("create schema " + SCHEMA);

        assertThat(prepared(NEXT)).isEqualTo(Ledger.EMPTY);
        assertThat(versions()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void ledger_of_the_first_version_is_read_as_it_is_and_then_brought_up_to_date() throws SQLException {
        execute("create schema " + SCHEMA);
        execute(LedgerSchema.VERSIONS.head().in(SCHEMA));
        execute("insert into " + SCHEMA + ".version (version) values (1)");
        execute("insert into " + SCHEMA
                + ".run (command, actor, client, started_at) values ('up', 'me', 'local', now())");
        execute("insert into " + SCHEMA
                + ".entry (run_id, migration, fingerprint, occurrence, ordinal, file, line, col,"
                + " kind, object, sql, outcome, reason, waits_for, inverse_kind, inverse, at) values (1, '001', '00000001', 1,"
                + " 1, '001.sql', 1, 1, 'create table', 'public.t', 'create table t ()', 'applied', '', '{}', 'statements',"
                + " '{DROP TABLE public.t}', now())");

        Ledger before = read(NOW);

        assertThat(before.entries()).hasSize(1);
        assertThat(prepared(NOW)).isEqualTo(before);
        assertThat(versions()).containsExactly("1", "2", "3", "4");
    }

    private Ledger written(Seq<LedgerVersion> versions) throws SQLException {
        try (Connection connection = database.connect()) {
            PostgresLedgerStore store = store(connection, versions);
            store.prepare();
            RunId run = store.begin("up", AT);
            store.append(entry("001/00000001", 1, Outcome.APPLIED, run));
            store.append(entry("001/00000002", 2, Outcome.DEFERRED, run));
            store.append(script("001", "one", 2));
            store.finish(run, "done", AT);
            return store.read();
        }
    }

    private Ledger prepared(Seq<LedgerVersion> versions) throws SQLException {
        try (Connection connection = database.connect()) {
            PostgresLedgerStore store = store(connection, versions);
            store.prepare();
            return store.read();
        }
    }

    private Ledger read(Seq<LedgerVersion> versions) throws SQLException {
        try (Connection connection = database.connect()) {
            return store(connection, versions).read();
        }
    }

    private static PostgresLedgerStore store(Connection connection, Seq<LedgerVersion> versions) {
        return new PostgresLedgerStore(connection, SCHEMA, new Identifier("postgres"), versions, WriteFence.NONE);
    }

    /** In several sessions that begin together; fails if one of them does. */
    private static void atOnce(Callable<Ledger> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SESSIONS);
        ExecutorService threads = Executors.newFixedThreadPool(SESSIONS);
        try {
            Callable<Ledger> together = () -> {
                start.await();
                return work.call();
            };
            for (Future<Ledger> each : threads.invokeAll(Collections.nCopies(SESSIONS, together))) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Seq<String> versions() throws SQLException {
        return rows("select version::text from " + SCHEMA + ".version order by version");
    }

    private Seq<String> rows(String query) throws SQLException {
        try (Connection connection = database.connect()) {
            return new JdbcQuery(connection).all(query, row -> row.getString(1)).toVector();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            new JdbcQuery(connection).execute(sql);
        }
    }
}
