package dev.postern.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AutomaticNameTest {

    @Test
    void short_names_are_joined() {
        assertThat(AutomaticName.of(new Identifier("t"), Option.some("a"), "key")
                        .value())
                .isEqualTo("t_a_key");
        assertThat(AutomaticName.of(new Identifier("t"), Option.none(), "pkey").value())
                .isEqualTo("t_pkey");
    }

    @Test
    void constraint_that_a_column_takes_no_nulls_is_called_after_table_and_column() {
        assertThat(AutomaticName.ofNotNull(new ObjectName.Column(QualifiedName.of("public", "t"), new Identifier("a")))
                        .value())
                .isEqualTo("t_a_not_null");
    }

    @Test
    void longer_part_gives_way() {
        String name = AutomaticName.of(new Identifier("r".repeat(60)), Option.some("c".repeat(20)), "fkey")
                .value();

        assertThat(name).isEqualTo("r".repeat(37) + "_" + "c".repeat(20) + "_fkey");
    }

    @Test
    void characters_are_not_cut_in_two() {
        String name = AutomaticName.of(new Identifier("ü".repeat(31)), Option.some("é".repeat(31)), "key")
                .value();

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
        assertThat(name).isEqualTo("ü".repeat(14) + "_" + "é".repeat(14) + "_key");
    }

    @Test
    void keys_called_the_same_are_told_apart() {
        assertThat(AutomaticName.ofKeys(Vector.of("expr", "a", "expr", "a", "expr")))
                .isEqualTo("expr_a_expr1_a1_expr2");
    }
}
