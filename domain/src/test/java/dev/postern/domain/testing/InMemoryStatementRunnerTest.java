package dev.postern.domain.testing;

import dev.postern.domain.run.TargetDatabase;

class InMemoryStatementRunnerTest extends StatementRunnerContract {

    @Override
    protected TargetDatabase freshDatabase() {
        return new InMemoryDatabase();
    }
}
