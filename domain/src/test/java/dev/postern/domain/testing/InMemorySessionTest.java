package dev.postern.domain.testing;

import dev.postern.domain.run.TargetDatabase;

class InMemorySessionTest extends SessionContract {

    @Override
    protected TargetDatabase freshDatabase() {
        return new InMemoryDatabase();
    }
}
