package dev.postern.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.RowChange;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.constraint.Referred;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class MindedTest {

    private static final QualifiedName PARENT = QualifiedName.of("public", "parent");

    @Test
    void who_deletes_rows_minds_every_foreign_key_to_them() {
        assertThat(minds(change(RowEvent.DELETE, "other"))).isTrue();
    }

    @Test
    void who_changes_rows_minds_those_to_the_columns_that_change() {
        assertThat(minds(change(RowEvent.UPDATE, "id"))).isTrue();
        assertThat(minds(change(RowEvent.UPDATE, "other"))).isFalse();
        assertThat(minds(new RowChange(PARENT, LinkedHashSet.of(RowEvent.UPDATE), Option.none())))
                .isTrue();
    }

    @Test
    void who_adds_rows_minds_none() {
        assertThat(minds(change(RowEvent.INSERT, "id"))).isFalse();
    }

    @Test
    void foreign_keys_do_not_mind_each_other() {
        assertThat(key("one").commutesWith(key("another"))).isTrue();
    }

    private static boolean minds(RowChange change) {
        return !Minded.by(change).commutesWith(key("k"));
    }

    private static Footprint key(String name) {
        return Referred.by(new Constraint.ForeignKey(
                new Identifier(name),
                Vector.of(new Identifier("parent_id")),
                PARENT,
                Vector.of(new Identifier("id")),
                Definition.server("FOREIGN KEY (parent_id) REFERENCES public.parent(id)"),
                Validity.VALID));
    }

    private static RowChange change(RowEvent event, String column) {
        return new RowChange(PARENT, LinkedHashSet.of(event), Option.some(LinkedHashSet.of(new Identifier(column))));
    }
}
