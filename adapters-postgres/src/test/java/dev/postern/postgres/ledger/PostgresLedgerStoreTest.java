package dev.postern.postgres.ledger;

import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.testing.LedgerStoreContract;
import dev.postern.postgres.testing.FreshDatabases;
import dev.postern.postgres.testing.PostgresUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class PostgresLedgerStoreTest extends LedgerStoreContract {

    private final FreshDatabases databases;

    PostgresLedgerStoreTest(PostgresUnderTest server) {
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
