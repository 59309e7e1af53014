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

/** What the verbs ask of a target: the front door of the domain, and a door to close behind oneself. */
public interface Migrations extends AutoCloseable {

    Review plan(UpRequest request);

    RunReport up(UpRequest request);

    RunReport planDown(DownRequest request);

    RunReport down(DownRequest request);

    RunReport status();

    RunReport reconcile(Policy policy);

    RunReport adopt(MigrationId through);

    RunReport accept(MigrationId id);

    RunReport withdraw(OperationId id, String reason);

    RunReport resolve(OperationId id, Resolution resolution);

    /** Gives back what the connection to the target holds. */
    @Override
    void close();

    /** Those of a migrator; closing them runs what is given. */
    static Migrations of(Migrator migrator, Runnable closing) {
        return new MigratorMigrations(migrator, closing);
    }
}
