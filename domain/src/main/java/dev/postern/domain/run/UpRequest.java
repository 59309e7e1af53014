package dev.postern.domain.run;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.plan.Policy;
import io.vavr.control.Option;

/**
 * What {@code plan} and {@code up} are asked for.
 *
 * @param through the last migration to run; none for all
 * @param reviewed the plan that is to be run and no other; none for whatever is to be done
 */
public record UpRequest(Option<MigrationId> through, Policy policy, Option<Basis> reviewed) {

    /** A request for whatever is to be done. */
    public UpRequest(Option<MigrationId> through, Policy policy) {
        this(through, policy, Option.none());
    }

    public static final UpRequest ALL = new UpRequest(Option.none(), Policy.DEFAULT);
}
