package dev.postern.domain.operation.sequence;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.defaulting;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.OtherRelation;
import org.junit.jupiter.api.Test;

class RenameSequenceTest {

    private static final RenameSequence RENAMED = new RenameSequence(name("numbers"), name("counts"));
    private static final RenameSequence MOVED = new RenameSequence(name("numbers"), name("app.numbers"));
    private static final Catalog COUNTING = covering(
            catalog(table("orders", defaulting(column("id", "integer"), "nextval('public.numbers'::regclass)")))
                    .with(new OtherRelation(name("numbers"), "sequence"))
                    .with(Sequences.plain(name("numbers"))),
            "counts",
            "app.numbers");

    @Test
    void sequence_and_the_schema_to_move_to_are_waited_for() {
        assertThat(verdict(RENAMED, covering(Catalog.EMPTY, "numbers", "counts")))
                .isEqualTo("defer: sequence public.numbers");
        assertThat(verdict(MOVED, COUNTING)).isEqualTo("defer: schema app");
    }

    @Test
    void default_goes_on_counting_with_the_sequence_under_its_new_name() {
        Catalog after = RENAMED.project(COUNTING);

        assertThat(after.table(name("orders"))
                        .get()
                        .column(identifier("id"))
                        .get()
                        .value()
                        .clause())
                .isEqualTo("DEFAULT nextval('public.counts'::regclass)");
        assertThat(verdict(RENAMED, after)).startsWith("already in place");
    }

    @Test
    void table_of_the_new_name_is_in_the_way() {
        assertThat(verdict(RENAMED, COUNTING.with(table("counts")))).startsWith("conflict: ");
    }

    @Test
    void sequence_goes_back_to_its_name_or_its_schema() {
        assertThat(inverse(RENAMED, COUNTING)).isEqualTo("ALTER SEQUENCE public.counts RENAME TO numbers");
        assertThat(inverse(MOVED, COUNTING)).isEqualTo("ALTER SEQUENCE app.numbers SET SCHEMA public");
    }

    @Test
    void nothing_takes_the_new_name_meanwhile() {
        assertThat(commute(RENAMED, operation("create table counts (id integer)"), COUNTING))
                .isFalse();
    }
}
