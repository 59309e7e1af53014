package dev.postern.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class InverseSequenceTest {

    @Test
    void statements_stand_in_the_order_of_their_inverses() {
        assertThat(InverseSequence.of(
                        Vector.of(Inverse.of("a", "b"), Inverse.nothing("no need"), Inverse.of("c")), "nothing at all"))
                .isEqualTo(Inverse.of("a", "b", "c"));
    }

    @Test
    void nothing_can_be_taken_back_if_a_part_cannot() {
        assertThat(InverseSequence.of(Vector.of(Inverse.of("a"), Inverse.irreversible("it is gone")), "nothing"))
                .isEqualTo(Inverse.irreversible("it is gone"));
    }

    @Test
    void nothing_is_to_be_taken_back_where_no_part_has_anything() {
        assertThat(InverseSequence.of(Vector.of(Inverse.nothing("no need")), "nothing at all"))
                .isEqualTo(Inverse.nothing("nothing at all"));
    }
}
