package dev.postern.domain.operation.sequence;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Uses;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetSequenceTest {

    private static final Catalog COUNTING =
            covering(Catalog.EMPTY.with(new OtherRelation(name("numbers"), "sequence")), "gone");
    private static final SetSequence RESTARTED = set("restart sequence", "numbers");

    @Test
    void sequence_that_is_missing_leaves_nothing_to_act_on() {
        assertThat(verdict(set("setval", "gone"), COUNTING)).isEqualTo("defer: table public.gone");
    }

    @Test
    void how_far_it_has_counted_no_catalog_shows() {
        assertThat(verdict(RESTARTED, COUNTING)).isEqualTo("apply");
        assertThat(verdict(RESTARTED, RESTARTED.project(COUNTING))).isEqualTo("apply");
        assertThat(inverse(RESTARTED, COUNTING)).startsWith("irreversible: ");
    }

    @Test
    void two_settings_of_one_sequence_keep_their_order() {
        assertThat(commute(RESTARTED, set("setval", "numbers"), COUNTING)).isFalse();
        assertThat(commute(RESTARTED, set("setval", "gone"), COUNTING)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"restart identity, ACCESS_EXCLUSIVE", "restart sequence, SHARE_ROW_EXCLUSIVE", "setval, ROW_EXCLUSIVE"})
    void lock_goes_by_the_way_in_which_it_is_set(String kind, LockStrength lock) {
        assertThat(set(kind, "numbers").lock()).isEqualTo(lock);
    }

    @Test
    void restart_is_for_the_owner_and_a_function_for_whom_the_server_lets() {
        assertThat(RESTARTED.permissions()).contains(new Permission(Right.OWNERSHIP, relation("numbers")));
        assertThat(set("setval", "numbers").permissions()).isEmpty();
    }

    private static SetSequence set(String kind, String sequence) {
        return new SetSequence(kind, Option.some(relation(sequence)), Uses.counting(name(sequence)));
    }
}
