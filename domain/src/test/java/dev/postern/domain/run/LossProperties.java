package dev.postern.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.Histories;
import dev.postern.domain.testing.History;
import dev.postern.domain.testing.InMemoryDatabase.Loss;
import dev.postern.domain.testing.InMemoryProject;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LossProperties {

    private static final int TRIES = 60;

    @Property(tries = TRIES)
    void wherever_a_run_is_cut_off_the_next_ends_like_the_straight_one(
            @ForAll("histories") History history, @ForAll @IntRange(min = 1, max = 90) int call, @ForAll Loss loss) {
        InMemoryProject straight = InMemoryProject.of(history.scripts());
        straight.up();
        InMemoryProject cut = InMemoryProject.of(history.scripts());
        cut.database().losingSessionAtCall(call, loss);
        Interruption.of(cut::up);
        cut.database().healed();
        assertThat(cut.up().fault()).isEmpty();
        assertThat(cut.database().schema()).isEqualTo(straight.database().schema());
        assertThat(cut.outcomes()).isEqualTo(straight.outcomes());
    }

    @Property(tries = TRIES)
    void wherever_taking_back_is_cut_off_the_next_ends_it(
            @ForAll("reversible") History history, @ForAll @IntRange(min = 1, max = 60) int call, @ForAll Loss loss) {
        InMemoryProject project = InMemoryProject.of(history.scripts());
        project.upTo("001");
        String before = project.database().schema();
        project.up();
        project.database().losingSessionAtCall(call, loss);
        Interruption.of(() -> project.downTo("001"));
        project.database().healed();
        assertThat(project.downTo("001").fault()).isEmpty();
        assertThat(project.database().schema()).isEqualTo(before);
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<History> reversible() {
        return Histories.reversible();
    }
}
