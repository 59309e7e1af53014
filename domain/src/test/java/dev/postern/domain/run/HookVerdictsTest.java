package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.PlannedStep.Certainty;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class HookVerdictsTest {

    @Test
    void what_surely_stops_one_is_told_with_its_moment() {
        assertThat(verdicts(Certainty.DEFINITE).obstacles().map(RunFault::message))
                .singleElement()
                .asString()
                .startsWith("hook after-run: ");
    }

    @Test
    void what_is_to_be_asked_again_stops_nothing_beforehand() {
        assertThat(verdicts(Certainty.PROVISIONAL).obstacles()).isEmpty();
    }

    @Test
    void each_is_shown_at_its_moment() {
        assertThat(verdicts(Certainty.DEFINITE).reports(Ledger.EMPTY))
                .extracting(HookReport::moment, report -> report.operations().size())
                .containsExactly(tuple("after-run", 1));
    }

    private static HookVerdicts verdicts(Certainty certainty) {
        PlannedStep step = new PlannedStep(
                operations("after-run", "create table t (a int)").head(),
                new Decision.Conflict("a table", "a view"),
                PlannedStep.Phase.IN_ORDER,
                certainty);
        return HookVerdicts.NONE.with(HookMoment.AFTER_RUN, new MigrationPlan(Vector.of(step), Vector.empty()));
    }
}
