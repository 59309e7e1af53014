package dev.postern.domain.operation.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Inverse;
import org.junit.jupiter.api.Test;

class MadeAnewTest {

    @Test
    void what_is_there_is_dropped_first() {
        Inverse anew = Inverse.of("CREATE VIEW v").match(new MadeAnew("DROP VIEW v CASCADE"));

        assertThat(anew).isEqualTo(Inverse.of("DROP VIEW v CASCADE", "CREATE VIEW v"));
    }

    @Test
    void what_cannot_be_made_anew_is_not_dropped() {
        Inverse lost = Inverse.irreversible("nobody knows how");

        assertThat(lost.match(new MadeAnew("DROP VIEW v CASCADE"))).isEqualTo(lost);
    }
}
