package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.AnyRelationExists;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.privilege.ChangePrivileges;
import dev.postern.domain.operation.privilege.ChangePrivileges.Direction;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** Reads {@code GRANT} and {@code REVOKE} of privileges on relations and schemas. */
record PrivilegeReader() implements CommandReader {

    /** What is not of this form is left to others: memberships, and objects of other classes. */
    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("grant")) {
            return privileges(command, Direction.GRANT, "to");
        }
        return command.takes("revoke") ? privileges(command, Direction.REVOKE, "from") : Option.none();
    }

    private static Option<Seq<Analyzed>> privileges(WordCursor command, Direction direction, String preposition) {
        Seq<Identifier> columns = Vector.empty();
        while (!command.isAtEnd() && !command.sees("on")) {
            if (command.sees(preposition)) {
                return Option.none();
            }
            if (command.seesSign("(")) {
                columns = columns.appendAll(
                        command.items().map(column -> new WordCursor(command.names(), column).identifier()));
            } else {
                command.token();
            }
        }
        return command.takes("on") ? onObjects(command, direction, columns.distinct()) : Option.none();
    }

    /** An object, or the columns of it that are named. */
    private static Seq<ObjectName> of(ObjectName object, Seq<Identifier> columns) {
        return columns.isEmpty()
                ? Vector.of(object)
                : object.relationName()
                        .toVector()
                        .flatMap(relation -> columns.map(column -> new ObjectName.Column(relation, column)));
    }

    private static Option<Seq<Analyzed>> onObjects(WordCursor command, Direction direction, Seq<Identifier> columns) {
        return objects(command).flatMap(objects -> {
            command.expect(direction == Direction.GRANT ? "to" : "from");
            Seq<Identifier> roles = roles(command);
            ending(command);
            Seq<Guard> exist = objects.flatMap(each -> columns.<Guard>flatMap(
                            column -> each.name().relationName().map(table -> new ColumnExists(table, column)))
                    .prepend(each.exists()));
            Seq<ObjectName> names = objects.flatMap(each -> of(each.name(), columns));
            return Command.whole(command, new ChangePrivileges(direction, names, exist, roles));
        });
    }

    /** Something that privileges are on, and that it is there. */
    private record Privileged(ObjectName name, Guard exists) {}

    private static Option<Seq<Privileged>> objects(WordCursor command) {
        if (command.takes("schema")) {
            return Option.some(list(command, PrivilegeReader::schema));
        }
        if (command.takes("table") || command.takes("sequence")) {
            return Option.some(list(command, PrivilegeReader::relation));
        }
        boolean ofAnotherClass = Vector.of(
                        "all",
                        "database",
                        "domain",
                        "foreign",
                        "function",
                        "language",
                        "large",
                        "parameter",
                        "procedure",
                        "routine",
                        "tablespace",
                        "type")
                .exists(command::sees);
        return ofAnotherClass ? Option.none() : Option.some(list(command, PrivilegeReader::relation));
    }

    private static Seq<Privileged> list(WordCursor command, Function<WordCursor, Privileged> one) {
        Seq<Privileged> objects = Vector.empty();
        do {
            objects = objects.append(one.apply(command));
        } while (command.takesSign(","));
        return objects;
    }

    private static Privileged schema(WordCursor command) {
        Identifier schema = command.identifier();
        return new Privileged(new ObjectName.Schema(schema), new SchemaExists(schema));
    }

    private static Privileged relation(WordCursor command) {
        QualifiedName name = command.name();
        return new Privileged(new ObjectName.Relation(name), new AnyRelationExists(name));
    }

    private static Seq<Identifier> roles(WordCursor command) {
        Seq<Identifier> roles = Vector.empty();
        do {
            command.takes("group");
            roles = command.takes("public") ? roles : roles.appendAll(Roles.role(command));
        } while (command.takesSign(","));
        return roles;
    }

    private static void ending(WordCursor command) {
        command.takes("with grant option");
        if (command.takes("granted by")) {
            command.identifier();
        }
        if (!command.takes("cascade")) {
            command.takes("restrict");
        }
    }
}
