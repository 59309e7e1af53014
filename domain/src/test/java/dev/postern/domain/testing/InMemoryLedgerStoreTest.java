package dev.postern.domain.testing;

import dev.postern.domain.run.TargetDatabase;

class InMemoryLedgerStoreTest extends LedgerStoreContract {

    @Override
    protected TargetDatabase freshDatabase() {
        return new InMemoryDatabase();
    }
}
