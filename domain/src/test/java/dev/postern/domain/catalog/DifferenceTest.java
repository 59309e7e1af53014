package dev.postern.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private final SortedMap<String, String> before = TreeMap.of("b", "one", "d", "two", "f", "three");

    @Test
    void what_has_come_gone_or_become_another_is_found_in_order() {
        SortedMap<String, String> after =
                before.remove("b").put("d", "other").put("a", "new").put("g", "last");
        assertThat(Difference.between(before, after))
                .containsExactly(
                        new Difference<>("a", Option.none(), Option.some("new")),
                        new Difference<>("b", Option.some("one"), Option.none()),
                        new Difference<>("d", Option.some("two"), Option.some("other")),
                        new Difference<>("g", Option.none(), Option.some("last")));
    }

    @Test
    void what_is_equal_is_no_difference_whether_it_is_the_same_object_or_not() {
        assertThat(Difference.between(before, before)).isEmpty();
        assertThat(Difference.between(before, before.put("d", String.valueOf(new char[] {'t', 'w', 'o'}))))
                .isEmpty();
    }

    @Test
    void everything_is_a_difference_to_nothing() {
        assertThat(Difference.between(TreeMap.empty(), before))
                .extracting(Difference::name)
                .containsExactly("b", "d", "f");
        assertThat(Difference.between(before, TreeMap.empty()))
                .allMatch(each -> each.after().isEmpty());
    }
}
