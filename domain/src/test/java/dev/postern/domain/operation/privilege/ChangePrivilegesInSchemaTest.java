package dev.postern.domain.operation.privilege;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.view;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.role;
import static dev.postern.domain.testing.Names.schema;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.privilege.AccessChange.Direction;
import dev.postern.domain.operation.schema.DropSchema;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangePrivilegesInSchemaTest {

    private static final Catalog APP = covering(
            catalog(table("app.orders"), table("app.items"), view("app.totals"), table("other"))
                    .with(new OtherRelation(name("app.numbers"), "sequence"))
                    .with(DatabaseObject.of(role("clerk"), "role")),
            schema("app"));
    private static final ChangePrivilegesInSchema GRANTED = change(Direction.GRANT);
    private static final ChangePrivilegesInSchema REVOKED = change(Direction.REVOKE);

    @Test
    void schema_and_role_are_waited_for_by_a_grant_and_not_by_a_revocation() {
        Catalog none = covering(Catalog.EMPTY, role("clerk"));

        assertThat(verdict(GRANTED, none)).isEqualTo("defer: schema app, role clerk");
        assertThat(verdict(REVOKED, none)).isEqualTo("refuse: revoke app needs schema app, role clerk");
    }

    @Test
    void every_table_and_view_of_the_schema_is_meant_and_nothing_else() {
        Catalog after = GRANTED.project(APP);

        assertThat(after.objects()
                        .known()
                        .values()
                        .filter(each -> each.property(Property.PRIVILEGES).isDefined())
                        .map(DatabaseObject::name))
                .containsExactly(relation("app.items"), relation("app.orders"), relation("app.totals"));
        assertThat(verdict(GRANTED, after)).startsWith("already in place");
    }

    @Test
    void table_that_came_later_has_none_of_it() {
        Catalog later = GRANTED.project(APP).with(table("app.late"));

        assertThat(verdict(GRANTED, later)).isEqualTo("apply");
    }

    @Test
    void each_table_gets_back_what_was_granted_on_it() {
        assertThat(inverse(GRANTED, APP))
                .isEqualTo("REVOKE SELECT ON TABLE app.items FROM clerk;"
                        + " REVOKE SELECT ON TABLE app.orders FROM clerk;"
                        + " REVOKE SELECT ON TABLE app.totals FROM clerk");
        assertThat(inverse(REVOKED, APP)).startsWith("nothing: ");
    }

    @Test
    void schema_is_not_dropped_meanwhile() {
        assertThat(commute(GRANTED, new DropSchema(identifier("app"), DropBehavior.RESTRICT), APP))
                .isFalse();
    }

    private static ChangePrivilegesInSchema change(Direction direction) {
        return new ChangePrivilegesInSchema(
                new AccessChange(direction, Grantee.of(identifier("clerk")), DropBehavior.RESTRICT),
                SchemaMembers.TABLES,
                identifier("app"),
                Vector.of(AskedPrivilege.onTheWhole("SELECT")),
                Option.some(identifier("clerk")));
    }
}
