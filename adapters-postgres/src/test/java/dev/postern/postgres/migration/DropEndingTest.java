package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is dropped with several names becomes a statement for each, which ends as the whole does. */
class DropEndingTest {

    @Test
    void what_goes_along_is_said_behind_each_name() {
        assertThat(Analysis.statements("drop sequence a, b cascade"))
                .containsExactly("drop sequence public.a CASCADE", "drop sequence public.b CASCADE");
        assertThat(Analysis.statements("drop schema a, b cascade"))
                .containsExactly("drop schema a CASCADE", "drop schema b CASCADE");
    }

    @Test
    void restriction_need_not_be_said() {
        assertThat(Analysis.statements("drop sequence a, b restrict"))
                .isEqualTo(Analysis.statements("drop sequence a, b"))
                .containsExactly("drop sequence public.a", "drop sequence public.b");
    }
}
