package dev.postern.domain.run;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;

/** What became of a step. */
record StepResult(PlannedStep step, Outcome outcome, String reason) {}
