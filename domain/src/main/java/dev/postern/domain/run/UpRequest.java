package dev.postern.domain.run;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.plan.Policy;
import io.vavr.control.Option;

/**
 * What {@code plan} and {@code up} are asked for.
 *
 * @param through the last migration to run; none for all
 */
public record UpRequest(Option<MigrationId> through, Policy policy) {

    public static final UpRequest ALL = new UpRequest(Option.none(), Policy.DEFAULT);
}
