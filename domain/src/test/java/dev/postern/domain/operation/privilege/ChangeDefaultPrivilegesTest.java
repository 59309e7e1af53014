package dev.postern.domain.operation.privilege;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Extent;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeDefaultPrivilegesTest {

    @Test
    void nothing_is_created_in_its_schema_before_or_after_it_just_the_same() {
        assertThat(commutes(in("public"), "create table t (a int)")).isFalse();
        assertThat(commutes(everywhere(), "create table t (a int)")).isFalse();
        assertThat(commutes(in("app"), "create table t (a int)")).isTrue();
    }

    @Test
    void a_part_of_a_table_is_not_given_anything_by_default() {
        assertThat(commutes(in("public"), "alter table t add column b int")).isTrue();
        assertThat(commutes(in("public"), "insert into t values (1)")).isTrue();
    }

    private static boolean commutes(Operation given, String sql) {
        return touched(given).commutesWith(touched(operation(sql)));
    }

    private static Footprint touched(Operation operation) {
        return new Extent(Catalog.EMPTY).of(operation, operation.footprint());
    }

    private static Operation in(String schema) {
        return of(Option.some(new Identifier(schema)));
    }

    private static Operation everywhere() {
        return of(Option.none());
    }

    private static Operation of(Option<Identifier> schema) {
        return new ChangeDefaultPrivileges(
                new AccessChange(
                        AccessChange.Direction.GRANT, Grantee.of(new Identifier("clerk")), DropBehavior.RESTRICT),
                new DefaultPrivileges(Option.none(), schema, "TABLES", PrivilegedClass.TABLE),
                Vector.of(AskedPrivilege.onTheWhole("SELECT")),
                Option.some(new Identifier("clerk")));
    }
}
