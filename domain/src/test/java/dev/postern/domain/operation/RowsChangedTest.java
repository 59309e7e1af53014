package dev.postern.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.RowChange;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RowsChangedTest {

    private static final QualifiedName TABLE = QualifiedName.of("public", "t");
    private static final ObjectName WHOLE = new ObjectName.Relation(TABLE);

    @Test
    void an_update_leaves_the_columns_alone_that_it_does_not_name() {
        Footprint updated = RowsChanged.by(change(RowEvent.UPDATE));
        assertThat(updated.commutesWith(reading(column("b")))).isTrue();
        assertThat(updated.commutesWith(reading(column("a")))).isFalse();
        assertThat(updated.commutesWith(reading(WHOLE))).isFalse();
    }

    @Test
    void rows_that_come_or_go_have_every_column() {
        assertThat(RowsChanged.by(change(RowEvent.INSERT)).commutesWith(reading(column("b"))))
                .isFalse();
        assertThat(RowsChanged.by(change(RowEvent.DELETE)).commutesWith(reading(column("b"))))
                .isFalse();
    }

    @Test
    void two_updates_keep_their_order_where_they_give_the_same_column_another_value() {
        Footprint ofA = RowsChanged.by(change(RowEvent.UPDATE));
        Footprint ofB = RowsChanged.by(new RowChange(
                TABLE, LinkedHashSet.of(RowEvent.UPDATE), Option.some(LinkedHashSet.of(new Identifier("b")))));
        assertThat(ofA.commutesWith(ofB)).isTrue();
        assertThat(ofA.commutesWith(ofA)).isFalse();
    }

    @Test
    void an_update_obeys_what_is_set_off_and_what_is_about_its_own_columns() {
        Footprint obeying = RowsChanged.obeying(change(RowEvent.UPDATE));
        assertThat(obeying.commutesWith(writing(WHOLE))).isFalse();
        assertThat(obeying.commutesWith(writing(column("a")))).isFalse();
        assertThat(obeying.commutesWith(writing(column("b")))).isTrue();
        assertThat(RowsChanged.obeying(change(RowEvent.INSERT)).commutesWith(writing(column("b"))))
                .isFalse();
    }

    private static RowChange change(RowEvent event) {
        return new RowChange(TABLE, LinkedHashSet.of(event), Option.some(LinkedHashSet.of(new Identifier("a"))));
    }

    private static Footprint reading(ObjectName name) {
        return Footprint.NONE.reading(name, Aspect.DATA);
    }

    private static Footprint writing(ObjectName name) {
        return Footprint.NONE.writing(name, Aspect.BEHAVIOUR);
    }

    private static ObjectName column(String name) {
        return new ObjectName.Column(TABLE, new Identifier(name));
    }
}
