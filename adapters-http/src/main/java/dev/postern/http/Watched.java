package dev.postern.http;

import dev.postern.domain.run.RunReport;
import java.util.function.Supplier;

/**
 * The database that is watched.
 *
 * @param status reads its status; may throw what {@link dev.postern.domain.run.Migrator#status} throws
 */
public record Watched(Supplier<RunReport> status) {}
