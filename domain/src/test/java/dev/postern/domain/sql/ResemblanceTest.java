package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTest {

    @ParameterizedTest
    @CsvSource({"emial,email", "emal,email", "emaill,email", "custmers,customers", "module_usage_log,module_usage_logs"
    })
    void misspelt_name_resembles_what_was_meant(String written, String meant) {
        assertThat(Resemblance.to(new Identifier(written), Vector.of(new Identifier(meant))))
                .containsExactly(new Identifier(meant));
    }

    @ParameterizedTest
    @CsvSource({"x,y", "id,ip", "severity,created", "line1,line2", "address_1,address_12"})
    void other_name_resembles_nothing(String written, String other) {
        assertThat(Resemblance.to(new Identifier(written), Vector.of(new Identifier(other))))
                .isEmpty();
    }

    @Test
    void nearest_comes_first_and_three_at_most() {
        Vector<Identifier> there =
                Vector.of("ordering", "orders", "order", "oders", "roders").map(Identifier::new);

        assertThat(Resemblance.to(new Identifier("order_"), there))
                .containsExactly(new Identifier("order"), new Identifier("orders"), new Identifier("oders"));
    }
}
