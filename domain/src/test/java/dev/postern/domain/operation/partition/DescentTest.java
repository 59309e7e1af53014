package dev.postern.domain.operation.partition;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.column.DropColumn;
import dev.postern.domain.operation.column.RenameColumn;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.Fixtures;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What becomes of children and partitions where their parent is changed. */
class DescentTest {

    private static final QualifiedName PARENT = QualifiedName.of("public", "parent");
    private static final QualifiedName CHILD = QualifiedName.of("public", "child");
    private static final QualifiedName GRANDCHILD = QualifiedName.of("public", "grandchild");
    private static final Identifier A = new Identifier("a");
    private static final Catalog FAMILY = family();

    @Test
    void a_column_comes_to_all_heirs_however_far_down() {
        Catalog after = after("alter table parent add column x int");
        assertThat(columns(after, CHILD)).containsExactly("a", "b", "own", "x");
        assertThat(columns(after, GRANDCHILD)).containsExactly("a", "b", "x");
    }

    @Test
    void a_column_that_was_only_inherited_goes_along() {
        Catalog after = after("alter table parent drop column a");
        assertThat(columns(after, CHILD)).containsExactly("b", "own");
        assertThat(columns(after, GRANDCHILD)).containsExactly("b");
    }

    @Test
    void a_column_that_a_child_has_itself_stays() {
        assertThat(columns(after("alter table parent drop column b"), CHILD)).containsExactly("a", "b", "own");
    }

    @Test
    void a_column_that_was_added_goes_again_with_the_one_of_the_parent() {
        Catalog added = after("alter table parent add column x int");
        Catalog dropped = operation("alter table parent drop column x").project(added);
        assertThat(columns(dropped, CHILD)).containsExactly("a", "b", "own");
    }

    @Test
    void nulls_and_defaults_follow() {
        Catalog after = after("alter table parent alter column a set not null");
        assertThat(after.table(GRANDCHILD).get().column(A).get().describe()).endsWith("NOT NULL");
    }

    @Test
    void a_column_is_called_the_same_on_all_heirs() {
        Catalog after = new RenameColumn(PARENT, A, new Identifier("z")).project(FAMILY);
        assertThat(columns(after, GRANDCHILD)).containsExactly("z", "b");
    }

    @Test
    void what_only_the_parent_loses_is_the_heirs_own() {
        DropColumn only = new DropColumn(PARENT, A, DropBehavior.RESTRICT, Heirs.STAY);
        Catalog after = only.project(FAMILY);
        assertThat(columns(after, PARENT)).containsExactly("b");
        assertThat(columns(after, CHILD)).containsExactly("a", "b", "own");
        assertThat(after.object(new ObjectName.Column(CHILD, A)).flatMap(column -> column.property(Property.INHERITED)))
                .isEmpty();
        Inverse inverse = only.inverse(FAMILY, after, PreImage.NONE);
        assertThat(inverse.toString()).contains("children had from");
    }

    private static Catalog family() {
        Catalog catalog = Fixtures.catalog();
        for (String sql : Vector.of(
                "create table parent (a int, b int)",
                "create table child (a int, b int, own int)",
                "create table grandchild (a int, b int)")) {
            catalog = operation(sql).project(catalog);
        }
        catalog = Inherited.columns(heir(catalog, CHILD, PARENT), CHILD, Vector.of(A));
        return Inherited.columns(heir(catalog, GRANDCHILD, CHILD), GRANDCHILD, Vector.of(A));
    }

    private static Catalog heir(Catalog catalog, QualifiedName child, QualifiedName parent) {
        return catalog.with(
                new ObjectName.Relation(child),
                "table",
                Property.INHERITS,
                Option.some(Definition.server(parent.sql())));
    }

    private static Catalog after(String sql) {
        return operation(sql).project(FAMILY);
    }

    private static Seq<String> columns(Catalog catalog, QualifiedName table) {
        return catalog.table(table).get().columns().map(Column::name).map(Identifier::value);
    }
}
