package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.inDatabase;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.role;
import static dev.postern.domain.testing.Names.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    @Test
    void object_is_made_in_a_schema_where_one_may_create() {
        assertThat(Permissions.creating(relation("app.orders")))
                .containsExactly(Permission.onSchema(Right.CREATE, identifier("app")));
    }

    @Test
    void schema_is_founded_and_an_operator_class_is_for_superusers() {
        ObjectName operatorClass = inSchema(ObjectClass.OPERATOR_CLASS, "ints");

        assertThat(Permissions.creating(schema("app"))).containsExactly(new Permission(Right.FOUNDING, schema("app")));
        assertThat(Permissions.creating(operatorClass)).containsExactly(new Permission(Right.SUPERUSER, operatorClass));
    }

    @Test
    void who_owns_the_schema_may_drop_what_is_in_it() {
        assertThat(Permissions.dropping(relation("app.orders")))
                .containsExactlyInAnyOrder(
                        Permission.onSchema(Right.USAGE, identifier("app")),
                        new Permission(Right.REMOVAL, relation("app.orders")));
    }

    @Test
    void what_is_on_a_table_is_for_its_owner_to_change() {
        assertThat(Permissions.changing(onTable(ObjectClass.TRIGGER, "orders", "stamped")))
                .contains(new Permission(Right.OWNERSHIP, relation("orders")));
    }

    @Test
    void role_is_changed_by_who_may_make_roles() {
        assertThat(Permissions.changing(role("clerk")))
                .containsExactly(new Permission(Right.CREATEROLE, role("clerk")));
    }

    @Test
    void other_table_is_referred_to_by_who_may_and_the_table_itself_by_whoever_changes_it() {
        assertThat(Permissions.referring(
                        name("items"),
                        Vector.of(
                                foreignKey("of_order", "order_id", "orders", "id"),
                                foreignKey("behind", "before_id", "items", "id"))))
                .containsExactlyInAnyOrder(
                        Permission.onSchema(Right.USAGE, identifier("public")),
                        new Permission(Right.REFERENCES, relation("orders")));
    }

    @Test
    void nothing_is_asked_for_what_only_the_server_knows() {
        assertThat(Permissions.usual(Nature.OPAQUE, relation("orders"))).isEmpty();
        assertThat(Permissions.changing(inDatabase(ObjectClass.CAST, "integer AS text")))
                .isEmpty();
    }
}
