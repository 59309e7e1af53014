package dev.postern.domain.plan;

import dev.postern.domain.migration.GuardedOperation;
import io.vavr.collection.Seq;

/** A deferred operation and what it waits for. */
public record Waiting(GuardedOperation operation, Seq<Awaited> awaits) {}
