package dev.postern.domain.run;

import dev.postern.domain.plan.MigrationPlan;

/**
 * A plan with what runs around it.
 *
 * @param plan what would be done with the migrations
 * @param hooks what would be done with the statements of hooks
 */
record HookPlan(MigrationPlan plan, HookVerdicts hooks) {}
