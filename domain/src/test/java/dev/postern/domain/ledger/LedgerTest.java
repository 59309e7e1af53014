package dev.postern.domain.ledger;

import static dev.postern.domain.testing.Ledgers.entry;
import static dev.postern.domain.testing.Ledgers.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.testing.Ledgers;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {

    private static final RunId RUN = new RunId(1);
    private static final OperationId ONE = OperationId.parse("001/00000001").get();

    @Test
    void the_latest_fact_about_an_operation_counts() {
        Ledger ledger = of(fact("001/00000001", 1, Outcome.DEFERRED), fact("001/00000001", 1, Outcome.APPLIED));
        assertThat(ledger.latest(ONE).map(LedgerEntry::outcome)).containsExactly(Outcome.APPLIED);
        assertThat(ledger.waiting()).isEmpty();
    }

    @Test
    void what_waits_comes_in_the_order_of_the_migrations() {
        Ledger ledger = of(
                fact("10/00000001", 1, Outcome.DEFERRED),
                fact("9/00000002", 2, Outcome.BLOCKED),
                fact("9/00000001", 1, Outcome.DEFERRED),
                fact("9/00000003", 3, Outcome.APPLIED));
        assertThat(ledger.waiting().map(each -> each.id().toString()))
                .containsExactly("9/00000001", "9/00000002", "10/00000001");
    }

    @Test
    void of_what_was_applied_the_latest_comes_first() {
        Ledger ledger = of(
                fact("001/00000001", 1, Outcome.DEFERRED),
                fact("002/00000001", 1, Outcome.APPLIED),
                fact("001/00000001", 1, Outcome.APPLIED),
                fact("003/00000001", 1, Outcome.FOUND_IN_PLACE));
        assertThat(ledger.appliedLatestFirst().map(each -> each.id().toString()))
                .containsExactly("001/00000001", "002/00000001");
    }

    @Test
    void the_entries_of_a_migration_come_in_the_order_of_its_operations() {
        Ledger ledger = of(
                fact("001/0000000b", 2, Outcome.APPLIED),
                fact("002/00000001", 1, Outcome.APPLIED),
                fact("001/0000000a", 1, Outcome.APPLIED));
        assertThat(ledger.of(new MigrationId("001")).map(LedgerEntry::ordinal)).containsExactly(1, 2);
    }

    @Test
    void what_was_never_met_is_open() {
        assertThat(Ledger.EMPTY.isOpen(ONE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void only_what_did_not_come_to_an_end_is_open(Outcome outcome) {
        assertThat(of(fact("001/00000001", 1, outcome)).isOpen(ONE))
                .isEqualTo(outcome == Outcome.FAILED
                        || outcome == Outcome.STARTED
                        || outcome == Outcome.INDETERMINATE
                        || outcome == Outcome.UNDONE);
    }

    @Test
    void a_migration_is_through_once_all_its_operations_are_met() {
        MigrationId id = new MigrationId("001");
        LedgerEntry first = fact("001/0000000a", 1, Outcome.APPLIED);
        assertThat(Ledger.of(Vector.of(first), Vector.empty()).isThrough(id)).isFalse();
        assertThat(through(first)).isFalse();
        assertThat(through(first, fact("001/0000000b", 2, Outcome.FAILED))).isFalse();
        assertThat(through(first, fact("001/0000000b", 2, Outcome.DEFERRED))).isTrue();
        assertThat(through(first, fact("001/0000000b", 2, Outcome.MOOT))).isTrue();
    }

    @Test
    void it_is_empty_until_something_is_written() {
        assertThat(Ledger.EMPTY.isEmpty()).isTrue();
        assertThat(of(fact("001/00000001", 1, Outcome.APPLIED)).isEmpty()).isFalse();
        assertThat(Ledger.of(Vector.empty(), Vector.of(script("001", "one", 0))).isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIED, applied, DONE",
        "FOUND_IN_PLACE, found-in-place, DONE",
        "ADOPTED, adopted, DONE",
        "DEFERRED, deferred, WAITING",
        "BLOCKED, blocked, WAITING",
        "MOOT, moot, DONE",
        "WITHDRAWN, withdrawn, DONE",
        "FAILED, failed, OPEN",
        "STARTED, started, OPEN",
        "INDETERMINATE, indeterminate, OPEN",
        "UNDONE, undone, OPEN"
    })
    void an_outcome_has_a_word_and_a_standing(Outcome outcome, String word, Outcome.Standing standing) {
        assertThat(outcome.word()).isEqualTo(word);
        assertThat(Outcome.of(word)).isEqualTo(outcome);
        assertThat(outcome.standing()).isEqualTo(standing);
    }

    @Test
    void a_word_of_no_outcome_is_refused() {
        assertThatThrownBy(() -> Outcome.of("done")).hasMessage("no outcome is called done");
    }

    @Test
    void an_entry_becomes_another_of_the_same_operation() {
        LedgerEntry entry = entry("001/00000001", Outcome.DEFERRED, RUN);
        LedgerEntry next = entry.becoming(Outcome.WITHDRAWN, "given up", new RunId(2), Ledgers.AT.plusSeconds(1));
        assertThat(next.id()).isEqualTo(entry.id());
        assertThat(next.sql()).isEqualTo(entry.sql());
        assertThat(next.inverse()).isEqualTo(entry.inverse());
        assertThat(next.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(next.reason()).isEqualTo("given up");
        assertThat(next.run()).isEqualTo(new RunId(2));
        assertThat(next.waitsFor()).isEmpty();
    }

    private static LedgerEntry fact(String id, int ordinal, Outcome outcome) {
        return entry(id, ordinal, outcome, RUN);
    }

    private static Ledger of(LedgerEntry... facts) {
        return Ledger.of(Vector.of(facts), Vector.empty());
    }

    private static boolean through(LedgerEntry... facts) {
        return Ledger.of(Vector.of(facts), Vector.of(script("001", "one", 2))).isThrough(new MigrationId("001"));
    }
}
