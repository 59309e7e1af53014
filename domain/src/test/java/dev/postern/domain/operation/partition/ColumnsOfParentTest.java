package dev.postern.domain.operation.partition;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.FindingText;
import dev.postern.domain.testing.Fixtures;
import org.junit.jupiter.api.Test;

/** Can a table become a child or a partition of another? */
class ColumnsOfParentTest {

    private static final QualifiedName PARENT = QualifiedName.of("public", "parent");
    private static final QualifiedName CHILD = QualifiedName.of("public", "child");

    @Test
    void one_that_has_the_columns_can() {
        assertThat(asked("(a int, b int not null)", Membership.PARTITION).holds())
                .isTrue();
    }

    @Test
    void a_column_that_lacks_is_missing() {
        assertThat(asked("(b int not null)", Membership.CHILD).missing().map(Object::toString))
                .containsExactly("column public.child.a");
    }

    @Test
    void a_column_beside_stands_in_the_way_of_a_partition_only() {
        assertThat(asked("(a int, b int not null, c int)", Membership.CHILD).holds())
                .isTrue();
        assertThat(asked("(a int, b int not null, c int)", Membership.PARTITION)
                        .missing()
                        .map(Object::toString))
                .containsExactly("column public.parent.c");
    }

    @Test
    void a_column_of_another_type_contradicts() {
        assertThat(FindingText.of(asked("(a text, b int not null)", Membership.CHILD)))
                .startsWith("contradicted: expected column public.child.a of type integer");
    }

    @Test
    void a_column_that_takes_nulls_is_not_yet_what_it_has_to_be() {
        Finding finding = asked("(a int, b int)", Membership.CHILD);
        assertThat(finding.holds()).isFalse();
        assertThat(FindingText.of(finding)).contains("column public.child.b takes nulls");
    }

    private static Finding asked(String columns, Membership membership) {
        Catalog parent =
                operation("create table parent (a int, b int not null)").project(Fixtures.catalog());
        Catalog both = operation("create table child " + columns).project(parent);
        return new ColumnsOfParent(CHILD, PARENT, membership).ask(both);
    }
}
