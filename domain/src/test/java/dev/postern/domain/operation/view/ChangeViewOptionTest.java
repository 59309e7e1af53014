package dev.postern.domain.operation.view;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.LockStrength;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeViewOptionTest {

    private static final ChangeViewOption BARRIER = set("view", Option.some(Definition.server("true")));

    @Test
    void view_that_is_missing_is_waited_for_and_not_made_up() {
        assertThat(verdict(BARRIER, Titles.NONE)).isEqualTo("defer: view public.titles");
        assertThat(BARRIER.project(Titles.NONE)).isEqualTo(Titles.NONE);
    }

    @Test
    void option_of_that_value_is_in_place() {
        assertThat(verdict(BARRIER, Titles.CATALOG)).isEqualTo("apply");
        assertThat(verdict(BARRIER, BARRIER.project(Titles.CATALOG))).startsWith("already in place");
        assertThat(verdict(set("view", Option.none()), Titles.CATALOG)).startsWith("already in place");
    }

    @Test
    void option_goes_back_to_what_it_was() {
        assertThat(inverse(BARRIER, Titles.CATALOG)).isEqualTo("ALTER VIEW public.titles RESET (security_barrier)");
        assertThat(inverse(set("view", Option.none()), BARRIER.project(Titles.CATALOG)))
                .isEqualTo("ALTER VIEW public.titles SET (security_barrier = true)");
    }

    @Test
    void materialized_view_can_be_read_meanwhile_and_a_view_cannot() {
        assertThat(BARRIER.lock()).isEqualTo(LockStrength.ACCESS_EXCLUSIVE);
        assertThat(set("materialized view", Option.none()).lock()).isEqualTo(LockStrength.SHARE_UPDATE_EXCLUSIVE);
    }

    private static ChangeViewOption set(String kind, Option<Definition> value) {
        return new ChangeViewOption(kind, name("titles"), "security_barrier", value);
    }
}
