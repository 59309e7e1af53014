package dev.postern.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.Fixtures;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final QualifiedName PARENT = QualifiedName.of("public", "parent");
    private static final QualifiedName CHILD = QualifiedName.of("public", "child");

    @Test
    void what_follows_a_delete_does_not_follow_an_insert_or_an_update() {
        Reach reach = referring(" ON DELETE CASCADE");
        assertThat(reached(reach, RowEvent.DELETE)).containsExactly(CHILD);
        assertThat(reached(reach, RowEvent.UPDATE)).isEmpty();
        assertThat(reached(reach, RowEvent.INSERT)).isEmpty();
    }

    @Test
    void what_follows_an_update_follows_that_of_the_key() {
        Reach reach = referring(" ON UPDATE CASCADE");
        assertThat(reached(reach, RowEvent.UPDATE, "a")).containsExactly(CHILD);
        assertThat(reached(reach, RowEvent.UPDATE, "b")).isEmpty();
        assertThat(reached(reach, RowEvent.DELETE)).isEmpty();
    }

    @Test
    void rows_that_refer_are_looked_at_where_the_key_goes() {
        Reach reach = referring("");
        assertThat(reach.checking(change(PARENT, RowEvent.DELETE))).containsExactly(column(CHILD, "a"));
        assertThat(reach.checking(change(PARENT, RowEvent.UPDATE, "a"))).containsExactly(column(CHILD, "a"));
        assertThat(reach.checking(change(PARENT, RowEvent.UPDATE, "b"))).isEmpty();
        assertThat(reach.checking(change(PARENT, RowEvent.INSERT))).isEmpty();
    }

    @Test
    void rows_that_are_referred_to_are_looked_at_where_a_reference_comes() {
        Reach reach = referring("");
        assertThat(reach.checking(change(CHILD, RowEvent.INSERT))).containsExactly(column(PARENT, "a"));
        assertThat(reach.checking(change(CHILD, RowEvent.UPDATE, "a"))).containsExactly(column(PARENT, "a"));
        assertThat(reach.checking(change(CHILD, RowEvent.UPDATE, "b"))).isEmpty();
        assertThat(reach.checking(change(CHILD, RowEvent.DELETE))).isEmpty();
    }

    private static Seq<QualifiedName> reached(Reach reach, RowEvent event, String... columns) {
        return reach.changing(change(PARENT, event, columns))
                .map(RowChange::relation)
                .toVector();
    }

    private static RowChange change(QualifiedName relation, RowEvent event, String... columns) {
        Seq<Identifier> named = Vector.of(columns).map(Identifier::new);
        return new RowChange(relation, LinkedHashSet.of(event), Option.when(columns.length > 0, named::toLinkedSet));
    }

    private static Reach referring(String action) {
        Seq<Identifier> column = Vector.of(new Identifier("a"));
        Constraint key = new Constraint.ForeignKey(
                new Identifier("k"),
                column,
                PARENT,
                column,
                Definition.server("FOREIGN KEY (a) REFERENCES public.parent(a)" + action),
                Validity.VALID);
        return new Reach(Fixtures.catalog()
                .with(table("parent"))
                .with(table("child"))
                .changing(CHILD, table -> table.adding(key)));
    }

    private static ObjectName column(QualifiedName table, String name) {
        return new ObjectName.Column(table, new Identifier(name));
    }

    private static Table table(String name) {
        return Fixtures.table(name, Fixtures.column("a", "integer"), Fixtures.column("b", "integer"));
    }
}
