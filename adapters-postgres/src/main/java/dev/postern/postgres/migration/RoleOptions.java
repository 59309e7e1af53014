package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.role.RoleProperty;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads the options of {@code CREATE ROLE} and {@code ALTER ROLE}. */
final class RoleOptions {

    private static final Map<String, Property> FLAGS = LinkedHashMap.of(
            "superuser", RoleProperty.SUPERUSER,
            "createdb", RoleProperty.CREATION_OF_DATABASES,
            "createrole", RoleProperty.CREATION_OF_ROLES,
            "login", RoleProperty.LOGIN,
            "replication", RoleProperty.REPLICATION,
            "bypassrls", RoleProperty.ROW_SECURITY);

    private final WordCursor command;
    private Map<Property, Attribute> attributes = LinkedHashMap.empty();
    private Seq<Identifier> groups = Vector.empty();
    private Seq<Identifier> members = Vector.empty();
    private Seq<Identifier> admins = Vector.empty();
    private Option<String> password = Option.none();

    /**
     * One attribute of a role.
     *
     * @param value none for what PostgreSQL gives by itself
     * @param written as an option of a statement
     */
    record Attribute(Option<Definition> value, String written) {}

    private RoleOptions(WordCursor command) {
        this.command = command;
    }

    static RoleOptions read(WordCursor command) {
        RoleOptions options = new RoleOptions(command);
        command.takes("with");
        while (!command.isAtEnd()) {
            if (!options.takesFlag() && !options.takesValue() && !options.takesRoles()) {
                throw new NotUnderstood("an option of a role: " + command.token());
            }
        }
        return options;
    }

    Map<Property, Attribute> attributes() {
        return attributes;
    }

    /** Those that the role is to be a member of. */
    Seq<Identifier> groups() {
        return groups;
    }

    /** Those that are to be members of the role. */
    Seq<Identifier> members() {
        return members;
    }

    /** Those that are to be members with the right to admit others. */
    Seq<Identifier> admins() {
        return admins;
    }

    /** The option that sets a password. */
    Option<String> password() {
        return password;
    }

    private boolean takesFlag() {
        for (String flag : FLAGS.keySet()) {
            if (command.takes(flag)) {
                return put(FLAGS.get(flag).get(), Option.some(flag), flag);
            }
            if (command.takes("no" + flag)) {
                return put(FLAGS.get(flag).get(), Option.none(), "no" + flag);
            }
        }
        if (command.takes("noinherit")) {
            return put(RoleProperty.INHERITANCE, Option.some("noinherit"), "noinherit");
        }
        return command.takes("inherit") && put(RoleProperty.INHERITANCE, Option.none(), "inherit");
    }

    private boolean takesValue() {
        if (command.takes("connection limit")) {
            String number = (command.takesSign("-") ? "-" : "") + command.token();
            String words = "connection limit " + number;
            Option<String> value = number.startsWith("-") ? Option.none() : Option.some(words);
            return put(RoleProperty.CONNECTION_LIMIT, value, words);
        }
        if (command.takes("valid until")) {
            String words = "VALID UNTIL " + SqlLiteral.quoted(command.string());
            attributes =
                    attributes.put(RoleProperty.VALIDITY, new Attribute(Option.some(Definition.author(words)), words));
            return true;
        }
        boolean encrypted = command.takes("encrypted") || command.takes("unencrypted");
        if (command.takes("password")) {
            password =
                    Option.some("PASSWORD " + (command.takes("null") ? "NULL" : SqlLiteral.quoted(command.string())));
            return true;
        }
        return encrypted || (command.takes("sysid") && !command.token().isEmpty());
    }

    private boolean takesRoles() {
        if (command.takes("in role") || command.takes("in group")) {
            groups = groups.appendAll(list());
            return true;
        }
        if (command.takes("admin")) {
            admins = admins.appendAll(list());
            return true;
        }
        if (command.takes("role") || command.takes("user")) {
            members = members.appendAll(list());
            return true;
        }
        return false;
    }

    private Seq<Identifier> list() {
        Seq<Identifier> roles = command.list(command::identifier);
        return roles;
    }

    private boolean put(Property property, Option<String> value, String words) {
        attributes = attributes.put(
                property,
                new Attribute(
                        value.map(each -> Definition.server(each.toUpperCase(Locale.ROOT))),
                        words.toUpperCase(Locale.ROOT)));
        return true;
    }
}
