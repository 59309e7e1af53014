package dev.postern.domain.plan;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Footprint;

/**
 * An operation that has been done, while one that stands before it had not turned up yet.
 *
 * @param operation as its file, or the ledger, has it
 * @param footprint what it read and wrote when it was done
 */
public record Overtaking(GuardedOperation operation, Footprint footprint) {}
