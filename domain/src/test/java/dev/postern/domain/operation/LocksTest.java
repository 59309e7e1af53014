package dev.postern.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import org.junit.jupiter.api.Test;

class LocksTest {

    private static final QualifiedName ORDERS = QualifiedName.of("public", "orders");
    private static final QualifiedName CUSTOMERS = QualifiedName.of("public", "customers");

    @Test
    void stronger_of_two_locks_on_a_relation_counts() {
        Locks weak = Locks.on(ORDERS, LockStrength.ACCESS_SHARE);
        Locks strong = Locks.on(ORDERS, LockStrength.SHARE);

        assertThat(weak.and(strong)).isEqualTo(strong).isEqualTo(strong.and(weak));
    }

    @Test
    void strongest_is_asked_over_all_relations() {
        Locks both = Locks.on(ORDERS, LockStrength.SHARE).and(Locks.on(CUSTOMERS, LockStrength.ROW_SHARE));

        assertThat(both.strongest()).contains(LockStrength.SHARE);
        assertThat(both.on(CUSTOMERS)).contains(LockStrength.ROW_SHARE);
        assertThat(Locks.NONE.strongest()).isEmpty();
    }

    @Test
    void lock_on_what_belongs_to_a_relation_is_one_on_the_relation() {
        assertThat(Locks.on(new ObjectName.Column(ORDERS, new Identifier("total")), LockStrength.SHARE))
                .isEqualTo(Locks.on(ORDERS, LockStrength.SHARE));
        assertThat(Locks.on(new ObjectName.Schema(new Identifier("app")), LockStrength.SHARE))
                .isEqualTo(Locks.NONE);
    }

    @Test
    void reading_rows_opens_a_relation_and_knowing_its_shape_does_not() {
        assertThat(Locks.ofReading(Uses.rows(ORDERS).and(Uses.table(CUSTOMERS)).footprint()))
                .isEqualTo(Locks.on(ORDERS, LockStrength.ACCESS_SHARE));
    }

    @Test
    void changing_rows_and_counting_on_open_a_relation_for_writing() {
        assertThat(Locks.ofChanging(
                        Uses.changing(ORDERS).and(Uses.rows(CUSTOMERS)).footprint()))
                .isEqualTo(Locks.on(ORDERS, LockStrength.ROW_EXCLUSIVE));
        assertThat(Locks.ofChanging(
                        Uses.counting(QualifiedName.of("public", "numbers")).footprint()))
                .isEqualTo(Locks.on(QualifiedName.of("public", "numbers"), LockStrength.ROW_EXCLUSIVE));
    }

    @Test
    void table_of_a_column_is_not_written_to_where_the_sequence_behind_it_counts() {
        assertThat(Locks.ofChanging(
                        Uses.countingBehind(ORDERS, new Identifier("id")).footprint()))
                .isEqualTo(Locks.NONE);
    }

    @Test
    void locks_are_told_in_the_order_of_their_relations() {
        Locks both = Locks.on(ORDERS, LockStrength.SHARE).and(Locks.on(CUSTOMERS, LockStrength.SHARE_ROW_EXCLUSIVE));

        assertThat(both.words()).containsExactly("SHARE ROW EXCLUSIVE on public.customers", "SHARE on public.orders");
    }
}
