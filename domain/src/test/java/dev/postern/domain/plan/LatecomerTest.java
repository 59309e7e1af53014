package dev.postern.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.OperationId;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class LatecomerTest {

    private static final OperationId ONE = OperationId.parse("001/9f3c21ab").get();
    private static final OperationId OTHER =
            OperationId.parse("002/0452d844+1~2").get();

    @Test
    void while_what_it_is_held_off_is_told_from_what_was_recorded() {
        for (Seq<OperationId> waiting : Vector.of(Vector.of(ONE), Vector.of(ONE, OTHER))) {
            assertThat(Latecomer.waitingBy(Latecomer.recorded(waiting))).isEqualTo(waiting);
        }
    }

    @Test
    void it_reads_well() {
        assertThat(Latecomer.recorded(Vector.of(ONE)))
                .isEqualTo("held off while 001/9f3c21ab runs, which stood before it");
        assertThat(Latecomer.recorded(Vector.of(ONE, OTHER)))
                .isEqualTo("held off while 001/9f3c21ab, 002/0452d844+1~2 run, which stood before it");
    }

    @Test
    void other_words_say_nothing_of_that() {
        assertThat(Latecomer.waitingBy("")).isEmpty();
        assertThat(Latecomer.waitingBy("by a run that was cut off: held off while it runs"))
                .isEmpty();
    }
}
