package dev.postern.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.Histories;
import dev.postern.domain.testing.History;
import dev.postern.domain.testing.InMemoryProject;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The properties to live by: any history, on a database that lacks any of its tables, comes to the same end. */
class ConvergenceProperties {

    private static final int TRIES = 60;

    @Property(tries = TRIES)
    void a_straight_run_leaves_nothing_to_do(@ForAll("histories") History history) {
        InMemoryProject project = InMemoryProject.of(history.scripts());
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        int facts = project.database().history().size();
        assertThat(project.plan().migrations()).isEmpty();
        assertThat(project.up().migrations()).isEmpty();
        assertThat(project.database().history()).hasSize(facts);
    }

    @Property(tries = TRIES)
    void a_run_with_tables_missing_leaves_only_what_waits(
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 4) int adopted,
            @ForAll @Size(max = 3) java.util.Set<@IntRange(min = 1, max = 4) Integer> missing) {
        InMemoryProject project = Lacking.of(history, adopted, missing).project();
        if (project.up().outcome() == RunOutcome.DONE) {
            int facts = project.database().history().size();
            assertThat(project.plan().operations().flatMap(operation -> operation.decision().stream()))
                    .allMatch("defer"::equals);
            project.up();
            assertThat(project.database().history()).hasSize(facts);
        }
    }

    @Property(tries = TRIES)
    void a_run_does_what_its_plan_says(
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 4) int adopted,
            @ForAll @Size(max = 3) java.util.Set<@IntRange(min = 1, max = 4) Integer> missing) {
        InMemoryProject project = Lacking.of(history, adopted, missing).project();
        RunReport plan = project.plan();
        RunReport run = project.up();
        assertThat(run.outcome())
                .isEqualTo(plan.outcome() == RunOutcome.REFUSED ? RunOutcome.REFUSED : RunOutcome.DONE);
        if (run.outcome() == RunOutcome.DONE) {
            assertThat(run.operations().map(operation -> operation.id() + foreseen(operation.outcome())))
                    .containsExactlyElementsOf(plan.operations()
                            .map(operation ->
                                    operation.id() + operation.decision().or(() -> foreseen(operation.outcome())))
                            .toList());
            assertThat(run.warnings()).isEqualTo(plan.warnings());
        }
    }

    /** The decision that leads to an outcome. */
    private static Optional<String> foreseen(Optional<String> outcome) {
        return outcome.map(word -> switch (word) {
            case "applied" -> "apply";
            case "found-in-place", "moot" -> "already-in-place";
            case "deferred" -> "defer";
            default -> word;
        });
    }

    @Property(tries = TRIES)
    void once_missing_tables_are_back_as_they_were_everything_is_as_after_the_straight_run(
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 4) int adopted,
            @ForAll @Size(max = 3) java.util.Set<@IntRange(min = 1, max = 4) Integer> missing) {
        InMemoryProject straight = InMemoryProject.of(history.scripts());
        straight.up();
        Lacking lacking = Lacking.of(history, adopted, missing);
        RunReport first = lacking.project().up();
        assertThat(first.outcome()).isIn(RunOutcome.DONE, RunOutcome.REFUSED);
        Assume.that(lacking.canBePutBack());
        // What was refused for want of a table that never comes back is refused for it again.
        Assume.that(first.outcome() == RunOutcome.DONE || lacking.isWholeOnceBack());
        lacking.putBack();
        RunReport second = lacking.project().up();
        assertThat(second.fault()).isEmpty();
        // What would keep others from writing to a large table is left to whoever asks for it.
        assertThat(lacking.project().reconcile().fault()).isEmpty();
        Assume.that(lacking.leavesNamesAlone());
        assertThat(lacking.project().database().schema())
                .isEqualTo(straight.database().schema());
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }
}
