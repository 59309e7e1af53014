package dev.postern.domain.operation.sequence;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeSequenceTest {

    private static final Property INCREMENT = new Property("increment");
    private static final Property MAXIMUM = new Property("maximum");
    private static final Catalog PLAIN =
            Catalog.EMPTY.with(new OtherRelation(name("numbers"), "sequence")).with(Sequences.plain(name("numbers")));
    private static final ChangeSequence CHANGED = change(
            LinkedHashMap.of(INCREMENT, Option.some(Definition.server("5")), MAXIMUM, Option.<Definition>none()));

    @Test
    void sequence_that_is_missing_is_waited_for() {
        Catalog none = covering(Catalog.EMPTY, "numbers");

        assertThat(verdict(CHANGED, none)).isEqualTo("defer: sequence public.numbers");
        assertThat(CHANGED.project(none)).isEqualTo(none);
    }

    @Test
    void table_is_no_sequence() {
        assertThat(verdict(CHANGED, catalog(table("numbers"))))
                .isEqualTo("conflict: expected sequence public.numbers, found table public.numbers");
    }

    @Test
    void sequence_that_counts_so_is_in_place() {
        assertThat(verdict(CHANGED, PLAIN)).isEqualTo("apply");
        assertThat(verdict(CHANGED, CHANGED.project(PLAIN))).startsWith("already in place");
    }

    @Test
    void what_is_changed_is_changed_back_to_what_it_was_or_is_by_itself() {
        Catalog limited = PLAIN.with(Sequences.plain(name("numbers")).with(MAXIMUM, Definition.server("100")));

        assertThat(inverse(CHANGED, limited)).isEqualTo("ALTER SEQUENCE public.numbers INCREMENT BY 1 MAXVALUE 100");
    }

    @Test
    void sequence_that_gets_an_owner_had_none() {
        ChangeSequence owned =
                change(LinkedHashMap.of(Sequences.OWNED_BY, Option.some(Definition.server("public.orders.id"))));

        assertThat(inverse(owned, PLAIN)).isEqualTo("ALTER SEQUENCE public.numbers OWNED BY NONE");
    }

    @Test
    void only_another_persistence_keeps_everybody_out() {
        ChangeSequence unlogged =
                change(LinkedHashMap.of(Sequences.PERSISTENCE, Option.some(Definition.server("UNLOGGED"))));

        assertThat(unlogged.lock()).isEqualTo(LockStrength.ACCESS_EXCLUSIVE);
        assertThat(CHANGED.lock()).isEqualTo(LockStrength.SHARE_ROW_EXCLUSIVE);
    }

    @Test
    void two_changes_of_one_sequence_keep_their_order() {
        assertThat(commute(CHANGED, change(LinkedHashMap.of(INCREMENT, Option.none())), PLAIN))
                .isFalse();
    }

    private static ChangeSequence change(Map<Property, Option<Definition>> changes) {
        return new ChangeSequence(name("numbers"), changes, Uses.NOTHING);
    }
}
