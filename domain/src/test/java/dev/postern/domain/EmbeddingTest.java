package dev.postern.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.ScriptFile;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.PlainAnalyzer;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The domain inside another service: plain constructors, and adapters of the service's own. */
class EmbeddingTest {

    private final InMemoryDatabase database = new InMemoryDatabase();

    @Test
    void a_service_migrates_its_database_with_migrations_from_wherever_it_keeps_them() {
        RunReport report = migrate(new PlainAnalyzer(), database);

        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(report.warnings()).isEmpty();
        assertThat(database.schema()).contains("table public.orders").contains("INDEX orders_total_idx");
    }

    /** All that it takes. The analyzer and the database come from adapters-postgres, or are the service's own. */
    private static RunReport migrate(SqlAnalyzer analyzer, TargetDatabase database) {
        MigrationSource source = () -> Validation.valid(Vector.of(
                script("001", "create table orders (id bigint primary key, total int)"),
                script("002", "create index orders_total_idx on orders (total)")));
        Migrator migrator = new Migrator(source, analyzer, database, ProgressListener.SILENT, InstantSource.system());
        return migrator.up(UpRequest.ALL);
    }

    private static MigrationScript script(String version, String sql) {
        return new MigrationScript(
                new MigrationId(version), "orders", new ScriptFile(version + ".sql", sql), Option.none());
    }
}
