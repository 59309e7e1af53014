package dev.postern.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationIdTest {

    @ParameterizedTest
    @CsvSource({
        "9, 10",
        "009, 10",
        "1, 1.1",
        "1.2, 1.10",
        "1.9, 2.0",
        "20240131120000, 20240131120001",
        "99999999999999999999, 100000000000000000000",
        "1a, 1b",
        "4, a",
        "004, 4",
        "1, ٣a"
    })
    void the_first_comes_before_the_second(String first, String second) {
        assertThat(id(first)).isLessThan(id(second));
        assertThat(id(second)).isGreaterThan(id(first));
    }

    @Test
    void versions_that_count_the_same_are_one_place() {
        assertThat(id("4").samePlaceAs(id("004"))).isTrue();
        assertThat(id("4").samePlaceAs(id("40"))).isFalse();
        assertThat(id("1.02").samePlaceAs(id("01.2"))).isTrue();
    }

    @Test
    void a_version_is_not_blank() {
        assertThatThrownBy(() -> id(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> id("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void the_order_is_total(
            @ForAll("versions") String one, @ForAll("versions") String two, @ForAll("versions") String three) {
        List<MigrationId> sorted =
                List.of(id(one), id(two), id(three)).stream().sorted().toList();
        assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(2));
        assertThat(id(one).compareTo(id(two))).isEqualTo(-id(two).compareTo(id(one)));
        assertThat(id(one).compareTo(id(two)) == 0).isEqualTo(one.equals(two));
    }

    @Provide
    Arbitrary<String> versions() {
        return Arbitraries.strings().withChars("0129ab._").ofMinLength(1).ofMaxLength(6);
    }

    @Test
    void repeatable_migrations_come_behind_all_versions_in_the_order_of_their_names() {
        assertThat(Vector.of("R__b", "20240101120000", "R__9_a", "V", "R__10_a", "1")
                        .map(MigrationId::new)
                        .sorted()
                        .map(MigrationId::value))
                .containsExactly("1", "20240101120000", "V", "R__10_a", "R__9_a", "R__b");
        assertThat(id("R__a").isRepeatable()).isTrue();
        assertThat(id("R").isRepeatable()).isFalse();
        assertThat(id("R__1").samePlaceAs(id("R__01"))).isFalse();
    }

    private static MigrationId id(String value) {
        return new MigrationId(value);
    }
}
