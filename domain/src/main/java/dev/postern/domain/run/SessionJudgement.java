package dev.postern.domain.run;

import dev.postern.domain.plan.MigrationPlan;

/** Judges a plan by what no planner knows of: what the session is like, what its role may do, and whose things are. */
record SessionJudgement(Session session) {

    /** The plan with what cannot be done in this session in conflict or refused. */
    MigrationPlan of(MigrationPlan plan) {
        MigrationPlan ours = new Strangers(session).judged(plan);
        return new Forbidden(session).judged(SharedSession.of(session).judged(ours));
    }
}
