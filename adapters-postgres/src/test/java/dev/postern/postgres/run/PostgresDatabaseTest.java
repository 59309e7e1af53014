package dev.postern.postgres.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.UnsupportedServerException;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresDatabaseTest {

    @Test
    void server_that_is_too_old_is_refused_with_its_version_and_those_that_are_not() {
        Optional<PostgresUnderTest> tooOld = PostgresServers.tooOld();
        assumeThat(tooOld)
                .as("there is no server of that age for this platform")
                .isPresent();
        try (TestDatabase database = tooOld.orElseThrow().newDatabase()) {
            PostgresDatabase refused = reached(database);

            assertThatThrownBy(refused::look)
                    .isInstanceOf(UnsupportedServerException.class)
                    .hasMessageMatching("the server is PostgreSQL 13\\.\\d+; Postern works with 14 and later");
            assertThatThrownBy(() -> refused.exclusive(ProgressListener.SILENT))
                    .isInstanceOf(UnsupportedServerException.class)
                    .hasMessageContaining("PostgreSQL 13");
        }
    }

    private static PostgresDatabase reached(TestDatabase database) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(database.jdbcUrl());
        return new PostgresDatabase(connections, new Identifier("postern"), Duration.ZERO);
    }
}
