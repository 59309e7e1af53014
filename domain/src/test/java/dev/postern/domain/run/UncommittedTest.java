package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class UncommittedTest {

    private final DatabaseUnavailableException loss =
            new DatabaseUnavailableException("the session was lost", new IllegalStateException("lost"));

    @Test
    void what_makes_and_changes_objects_may_run_again() {
        assertThat(uncommitted("create table t (a int); alter table t add column b int")
                        .mayRunAgain())
                .isTrue();
    }

    @Test
    void what_changes_rows_or_is_opaque_may_not() {
        assertThat(uncommitted("create table t (a int); insert into t values (1)")
                        .mayRunAgain())
                .isFalse();
        assertThat(uncommitted("select f()").mayRunAgain()).isFalse();
    }

    @Test
    void loss_of_the_session_tells_where_it_was_and_whether_the_run_goes_on() {
        assertThat(uncommitted("create table t (a int)").lostWith(loss))
                .isInstanceOfSatisfying(SessionLostException.class, lost -> {
                    assertThat(lost.resumption()).isEqualTo(SessionLostException.Resumption.ALLOWED);
                    assertThat(lost).hasMessageContaining("create table public.t");
                });
        assertThat(uncommitted("insert into t values (1)").lostWith(loss))
                .isInstanceOfSatisfying(
                        SessionLostException.class,
                        lost -> assertThat(lost.resumption()).isEqualTo(SessionLostException.Resumption.FOR_A_PERSON));
    }

    @Test
    void where_nothing_was_being_done_the_loss_is_all_there_is_to_say() {
        assertThat(new Uncommitted(Vector.empty()).lostWith(loss)).isSameAs(loss);
    }

    private static Uncommitted uncommitted(String script) {
        return new Uncommitted(operations("001", script)
                .map(operation -> new PlannedStep(
                        operation,
                        new Decision.Apply(Decision.Apply.Trust.KNOWN),
                        PlannedStep.Phase.IN_ORDER,
                        PlannedStep.Certainty.DEFINITE)));
    }
}
