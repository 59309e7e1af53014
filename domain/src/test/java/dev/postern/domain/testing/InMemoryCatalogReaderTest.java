package dev.postern.domain.testing;

import dev.postern.domain.run.TargetDatabase;

class InMemoryCatalogReaderTest extends CatalogReaderContract {

    @Override
    protected TargetDatabase freshDatabase() {
        return new InMemoryDatabase();
    }
}
