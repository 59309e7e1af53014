package dev.postern.postgres.differential;

import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Operation;
import io.vavr.control.Option;

/**
 * What was seen of one operation of a statement.
 *
 * @param measured the strongest lock that PostgreSQL took on a relation that was there before; none if it took none, or
 *     where a statement does several things at once
 */
record Observation(StatementCase tried, Operation operation, Inverse inverse, Option<LockStrength> measured) {}
