package dev.postern.postgres.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.UnsupportedServerException;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.testing.InMemoryMigrationSource;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.server.CrashableServer;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that only follows another is read from, and never migrated. */
@EnabledOnOs(OS.LINUX)
class StandbyTest {

    @Test
    void server_in_recovery_is_refused_with_that_reason_and_still_tells_its_state() {
        try (CrashableServer server = CrashableServer.start()) {
            TestDatabase database = server.newDatabase();
            InMemoryMigrationSource source = InMemoryMigrationSource.of(migration("001", "create table items (x int)"));
            Migrator migrator = migrator(database, source);
            assertThat(migrator.up(UpRequest.ALL).outcome()).isEqualTo(RunOutcome.DONE);
            source.put(migration("002", "create index items_x on items (x)"));

            server.becomeStandby();

            isRefused(() -> migrator.up(UpRequest.ALL));
            isRefused(() -> migrator.reconcile(Policy.DEFAULT));
            isRefused(() -> migrator.down(new DownRequest(Option.none(), DownRequest.Rows.KEEP)));
            assertThat(migrator.status().outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(migrator.plan(UpRequest.ALL).outcome()).isEqualTo(RunOutcome.PLANNED);
        }
    }

    private static void isRefused(ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(UnsupportedServerException.class)
                .hasMessage("the server is a standby and takes no changes; migrate its primary instead");
    }

    private static Migrator migrator(TestDatabase database, InMemoryMigrationSource source) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(database.jdbcUrl());
        return new Migrator(
                source,
                new PgSqlAnalyzer(),
                new PostgresDatabase(connections, new Identifier("postern"), Duration.ZERO),
                ProgressListener.SILENT,
                InstantSource.system());
    }
}
