package dev.postern.postgres.run;

import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.testing.StatementRunnerContract;
import dev.postern.postgres.testing.FreshDatabases;
import dev.postern.postgres.testing.PostgresUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class PostgresStatementRunnerTest extends StatementRunnerContract {

    private final FreshDatabases databases;

    PostgresStatementRunnerTest(PostgresUnderTest server) {
        this.databases = new FreshDatabases(server);
    }

    @Override
    protected TargetDatabase freshDatabase() {
        return databases.next();
    }

    @AfterEach
    void drop() {
        databases.drop();
    }
}
