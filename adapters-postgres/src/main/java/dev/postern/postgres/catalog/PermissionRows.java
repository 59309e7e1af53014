package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.Tuple;
import io.vavr.Tuple4;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.SQLException;

/**
 * Asks which permissions the current role lacks, all at once.
 *
 * @param major the server's major version
 * @param trusted the roles whose objects count as ours
 */
record PermissionRows(JdbcQuery query, int major, Set<Identifier> trusted) {

    private static final int FIRST_WITH_SET_OPTION = 16;
    private static final int FIRST_WITH_MAINTAIN = 17;

    Seq<Denial> denials(Set<Permission> asked) throws SQLException {
        Seq<Permission> permissions = asked.toVector();
        Seq<Tuple4<String, String, String, String>> names =
                permissions.map(permission -> permission.on().match(new Parts()));
        String maintain = major < FIRST_WITH_MAINTAIN ? "" : "maintain";
        return query.all(
                SqlResource.read("permissions.sql"),
                row -> denial(
                        permissions.get(row.getInt(1) - 1),
                        row.getString(2),
                        row.getString(3),
                        Option.of(row.getString(4))),
                query.texts(permissions.map(permission -> permission.right().name())),
                query.texts(names.map(Tuple4::_1)),
                query.texts(names.map(Tuple4::_2)),
                query.texts(names.map(Tuple4::_3)),
                query.texts(names.map(Tuple4::_4)),
                query.texts(trusted.toVector().map(Identifier::value)),
                maintain,
                maintain,
                major < FIRST_WITH_SET_OPTION ? "member" : "set");
    }

    private static Denial denial(Permission permission, String schema, String name, Option<String> owner) {
        ObjectName on = permission.on().equals(Permission.CURRENT_DATABASE)
                ? new ObjectName.InDatabase(ObjectClass.DATABASE, new Identifier(name))
                : permission.on().on(schema.isEmpty() ? PLACE_OF_NOTHING : QualifiedName.of(schema, name));
        return new Denial(permission, on, owner.map(Identifier::new));
    }

    /** What is on no relation stays what it is on whichever. */
    private static final QualifiedName PLACE_OF_NOTHING = QualifiedName.of("pg_catalog", "pg_class");

    /** What sort of object it is, its schema, its name, and what tells it from others of that name. */
    private static final class Parts implements ObjectName.Cases<Tuple4<String, String, String, String>> {

        @Override
        public Tuple4<String, String, String, String> schema(ObjectName.Schema name) {
            return Tuple.of("schema", "", name.identifier().value(), "");
        }

        @Override
        public Tuple4<String, String, String, String> relation(ObjectName.Relation name) {
            return relation(name.name());
        }

        @Override
        public Tuple4<String, String, String, String> column(ObjectName.Column name) {
            return relation(name.relation());
        }

        @Override
        public Tuple4<String, String, String, String> constraint(ObjectName.Constraint name) {
            return relation(name.relation());
        }

        @Override
        public Tuple4<String, String, String, String> onRelation(ObjectName.OnRelation name) {
            return relation(name.relation());
        }

        @Override
        public Tuple4<String, String, String, String> inSchema(ObjectName.InSchema name) {
            return Tuple.of(
                    name.objectClass().words(),
                    name.name().schema().value(),
                    name.name().name().value(),
                    name.arguments());
        }

        @Override
        public Tuple4<String, String, String, String> inDatabase(ObjectName.InDatabase name) {
            return Tuple.of(name.objectClass().words(), "", name.identifier().value(), name.arguments());
        }

        private static Tuple4<String, String, String, String> relation(QualifiedName name) {
            return Tuple.of("relation", name.schema().value(), name.name().value(), "");
        }
    }
}
