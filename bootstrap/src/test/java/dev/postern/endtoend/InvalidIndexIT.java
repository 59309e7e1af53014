package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import dev.postern.postgres.testing.PostgresServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.jdbc.PgConnection;

/** What builds and detachings leave behind that were cut off, told from those that go on; the oldest server and the newest. */
@ParameterizedClass(name = "PostgreSQL {0}")
@MethodSource("majors")
class InvalidIndexIT {

    private final Site site;

    InvalidIndexIT(int major) {
        this.site = new Site(PostgresServers.newDatabase(major));
    }

    static IntStream majors() {
        List<Integer> majors = PostgresServers.majors();
        return IntStream.of(majors.get(0), majors.get(majors.size() - 1)).distinct();
    }

    @AfterEach
    void leave() {
        site.close();
    }

    @Test
    void leftover_of_somebody_is_taken_away_and_built_anew() {
        site.sql("create table a (x int); insert into a values (1), (1)");
        fails("create unique index concurrently a_x on a (x)");
        site.sql("delete from a where ctid = '(0,1)'");
        site.file("001_a.sql", "create unique index concurrently a_x on a (x);\n");

        assertThat(NextRun.on(site).outcome()).isEqualTo(RunOutcome.DONE);

        assertThat(indexes()).containsExactly("a_x valid");
        assertThat(site.ledger()).containsExactly("001|1|started", "001|1|applied");
    }

    @Test
    void leftover_gives_way_to_an_index_that_is_built_in_a_transaction() {
        site.sql("create table a (x int); insert into a values (1), (1)");
        fails("create unique index concurrently a_x on a (x)");
        site.sql("delete from a where ctid = '(0,1)'");
        site.file("001_a.sql", "create table b (x int);\ncreate unique index a_x on a (x);\n");

        assertThat(NextRun.on(site).outcome()).isEqualTo(RunOutcome.DONE);

        assertThat(indexes()).containsExactly("a_x valid");
        assertThat(site.ledger()).containsExactly("001|1|applied", "001|2|applied");
    }

    @Test
    void duplicate_key_is_told_and_nothing_is_left_of_the_index() {
        site.sql("create table a (x int); insert into a values (7), (7)");
        site.file("001_a.sql", "create unique index concurrently a_x on a (x);\n");

        RunFault fault = NextRun.on(site).fault().orElseThrow();

        assertThat(fault.message()).contains("001_a.sql:1:1", "Key (x)=(7) is duplicated.");
        assertThat(indexes()).isEmpty();
    }

    @Test
    void build_that_goes_on_in_another_session_survives_and_is_waited_for() throws Exception {
        site.sql("create table a (x int)");
        site.file("001_a.sql", "create index concurrently a_x on a (x);\n");
        try (Connection writer = using("insert into a values (1)")) {
            CompletableFuture<Void> building =
                    CompletableFuture.runAsync(() -> site.sql("create index concurrently a_x on a (x)"));
            site.await("select exists (select from pg_index where indexrelid = to_regclass('a_x') and not indisvalid)");

            RunReport impatient = NextRun.on(site, Duration.ofMillis(300));

            assertThat(impatient.fault().orElseThrow().message())
                    .contains("index public.a_x is INVALID, and somebody is at its table public.a");
            CompletableFuture<RunReport> patient = CompletableFuture.supplyAsync(() -> NextRun.on(site));
            writer.commit();
            building.join();
            assertThat(patient.join().outcome()).isEqualTo(RunOutcome.DONE);
        }
        assertThat(indexes()).containsExactly("a_x valid");
    }

    @Test
    void what_a_reindexing_left_is_gone_after_the_next() throws Exception {
        site.sql("create table a (x int); create index a_x on a (x)");
        try (Connection writer = using("insert into a values (1)")) {
            cancelledBehind(writer, "reindex index concurrently a_x");
            writer.commit();
        }
        assertThat(indexes()).containsExactly("a_x valid", "a_x_ccnew INVALID");
        site.file("001_a.sql", "reindex table concurrently a;\n");

        assertThat(NextRun.on(site).outcome()).isEqualTo(RunOutcome.DONE);

        assertThat(indexes()).containsExactly("a_x valid");
    }

    /** The old index is only dropped once nobody reads the table who began before it was replaced. */
    @Test
    void index_that_a_reindexing_replaced_and_did_not_drop_is_gone_after_the_next() throws Exception {
        site.sql("create table a (x int); create index a_x on a (x)");
        try (Connection reader = using("lock table a in access share mode")) {
            cancelledBehind(reader, "reindex index concurrently a_x");
            reader.commit();
        }
        assertThat(indexes()).containsExactly("a_x valid", "a_x_ccold INVALID");
        site.file("001_a.sql", "reindex index concurrently a_x;\n");

        assertThat(NextRun.on(site).outcome()).isEqualTo(RunOutcome.DONE);

        assertThat(indexes()).containsExactly("a_x valid");
    }

    @Test
    void partition_that_is_half_detached_is_detached() throws Exception {
        site.sql("""
                create table p (x int) partition by range (x);
                create table p1 partition of p for values from (0) to (10);
                """);
        try (Connection writer = using("insert into p values (1)")) {
            cancelledBehind(writer, "alter table p detach partition p1 concurrently");
            writer.commit();
        }
        assertThat(site.rows("select inhdetachpending from pg_inherits")).containsExactly("t");
        site.file("001_a.sql", "alter table p detach partition p1 concurrently;\ncreate table after (x int);\n");

        assertThat(NextRun.on(site).outcome()).isEqualTo(RunOutcome.DONE);

        assertThat(site.rows("select * from pg_inherits")).isEmpty();
    }

    private void fails(String sql) {
        assertThatThrownBy(() -> site.sql(sql)).isInstanceOf(IllegalStateException.class);
    }

    /**
     * Begins a statement that waits for a transaction, and has it cancelled. That it waits at all would not be enough:
     * on its way there it waits for a moment for whoever asks.
     */
    private void cancelledBehind(Connection holder, String sql) throws SQLException {
        int holding = holder.unwrap(PgConnection.class).getBackendPID();
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> fails(sql));
        site.await("select exists (select from pg_stat_activity where query = '" + sql + "' and " + holding
                + " = any (pg_blocking_pids(pid)))");
        site.rows("select pg_cancel_backend(pid) from pg_stat_activity where query = '" + sql + "'");
        running.join();
    }

    /** A transaction that has done something, and goes on. */
    private Connection using(String sql) throws SQLException {
        Connection connection = site.database().connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    private List<String> indexes() {
        return site.rows("""
                select c.relname, case when i.indisvalid then 'valid' else 'INVALID' end
                from pg_index i join pg_class c on c.oid = i.indexrelid
                where c.relnamespace = 'public'::regnamespace order by 1
                """).stream().map(row -> row.replace('|', ' ')).toList();
    }
}
