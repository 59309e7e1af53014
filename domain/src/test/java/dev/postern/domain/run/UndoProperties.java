package dev.postern.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.testing.Histories;
import dev.postern.domain.testing.History;
import dev.postern.domain.testing.InMemoryProject;
import dev.postern.domain.testing.SchemaText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UndoProperties {

    private static final int TRIES = 100;

    @Property(tries = TRIES)
    void down_after_up_restores_the_catalog(@ForAll("histories") History history) {
        InMemoryProject project = InMemoryProject.of(history.scripts());
        project.upTo("001");
        Catalog before = project.database().catalog();
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.downTo("001").fault()).isEmpty();
        assertThat(project.database().schema()).isEqualTo(SchemaText.of(before));
    }

    @Property(tries = TRIES)
    void up_after_down_does_it_again(@ForAll("histories") History history) {
        InMemoryProject project = InMemoryProject.of(history.scripts());
        project.up();
        String after = project.database().schema();
        project.downTo("001");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).isEqualTo(after);
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.reversible();
    }
}
