package dev.postern.http;

import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.EventLog;
import dev.postern.domain.watch.LockView;
import dev.postern.domain.watch.RunHistory;
import dev.postern.domain.watch.SchemaView;
import dev.postern.http.metrics.Meters;
import java.util.function.Supplier;

/**
 * The database that is watched.
 *
 * @param name how it is called on the page, without a password
 * @param status reads its status; may throw what {@link dev.postern.domain.run.Migrator#status} throws
 * @param plan makes a plan; may throw what {@link dev.postern.domain.run.Migrator#plan} throws
 */
public record Watched(
        String name,
        Supplier<RunReport> status,
        Supplier<RunReport> plan,
        RunHistory history,
        EventLog events,
        LockView locks,
        SchemaView schema,
        Meters meters) {}
