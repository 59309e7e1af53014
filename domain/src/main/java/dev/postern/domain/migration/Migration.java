package dev.postern.domain.migration;

import dev.postern.domain.sql.Fingerprint;
import io.vavr.collection.Seq;

/**
 * A migration that has been read.
 *
 * @param fingerprint of its statements, whatever their layout and comments
 */
public record Migration(MigrationId id, String name, Fingerprint fingerprint, Seq<GuardedOperation> operations) {}
