package dev.postern.cli;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.Resolution;
import dev.postern.domain.run.Review;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;

/** Asks a migrator. */
record MigratorMigrations(Migrator migrator, Runnable closing) implements Migrations {

    @Override
    public Review plan(UpRequest request) {
        return migrator.review(request);
    }

    @Override
    public RunReport up(UpRequest request) {
        return migrator.up(request);
    }

    @Override
    public RunReport planDown(DownRequest request) {
        return migrator.planDown(request);
    }

    @Override
    public RunReport down(DownRequest request) {
        return migrator.down(request);
    }

    @Override
    public RunReport status() {
        return migrator.status();
    }

    @Override
    public RunReport reconcile(Policy policy) {
        return migrator.reconcile(policy);
    }

    @Override
    public RunReport adopt(MigrationId through) {
        return migrator.adopt(through);
    }

    @Override
    public RunReport accept(MigrationId id) {
        return migrator.accept(id);
    }

    @Override
    public RunReport withdraw(OperationId id, String reason) {
        return migrator.withdraw(id, reason);
    }

    @Override
    public RunReport resolve(OperationId id, Resolution resolution) {
        return migrator.resolve(id, resolution);
    }

    @Override
    public void close() {
        closing.run();
    }
}
