package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.ChangeProperty;
import dev.postern.domain.operation.object.ChangeProperty.Reversal;
import dev.postern.domain.operation.object.RenameObject;
import dev.postern.domain.operation.role.ChangeInheritance;
import dev.postern.domain.operation.role.ChangeMembership;
import dev.postern.domain.operation.role.ChangeMembership.Direction;
import dev.postern.domain.operation.role.CreateRole;
import dev.postern.domain.operation.role.DropRole;
import dev.postern.domain.operation.role.RoleProperty;
import dev.postern.domain.operation.role.SetPassword;
import dev.postern.domain.operation.setting.ChangeSetting;
import dev.postern.domain.operation.setting.ResetSettings;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE}, {@code ALTER} and {@code DROP} of roles, users and groups, which are all roles. */
record RoleReader() implements CommandReader {

    private static final Vector<String> KINDS = Vector.of("role", "user", "group");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        Option<String> verb = Vector.of("create", "alter", "drop").find(command::takes);
        boolean mapping = command.sees("user mapping");
        Option<String> kind = verb.isDefined() && !mapping ? KINDS.find(command::takes) : Option.none();
        return kind.flatMap(sort -> switch (verb.get()) {
            case "create" -> Command.whole(command, create(command, sort));
            case "alter" -> alter(command, role(command));
            default -> drop(command);
        });
    }

    private static Identifier role(WordCursor command) {
        if (command.sees("all")) {
            throw new NotUnderstood("all roles");
        }
        return Roles.role(command).getOrElseThrow(() -> new NotUnderstood("a role that is known only when it runs"));
    }

    private static Operation create(WordCursor command, String kind) {
        Identifier role = role(command);
        RoleOptions options = RoleOptions.read(command);
        DatabaseObject object = DatabaseObject.of(RoleProperty.name(role), RoleProperty.KIND);
        if (kind.equals("user")) {
            object = object.with(RoleProperty.LOGIN, Definition.server("LOGIN"));
        }
        for (var attribute : options.attributes()) {
            Option<Definition> value = attribute._2().value();
            object = value.isDefined() ? object.with(attribute._1(), value.get()) : object.without(attribute._1());
        }
        Seq<ChangeMembership> memberships = options.groups()
                .map(group -> joins(group, role, ""))
                .appendAll(options.members().map(member -> joins(role, member, "")))
                .appendAll(options.admins().map(member -> joins(role, member, "ADMIN")));
        return new CreateRole(object, memberships);
    }

    private static ChangeMembership joins(Identifier group, Identifier member, String option) {
        TreeMap<String, String> options = TreeMap.empty();
        return new ChangeMembership(
                Direction.JOIN, group, member, option.isEmpty() ? options : options.put(option, "TRUE"));
    }

    private static Option<Seq<Analyzed>> alter(WordCursor command, Identifier role) {
        if (command.takes("rename to")) {
            Identifier renamed = command.identifier();
            return Command.whole(
                    command, new RenameObject("role", RoleProperty.name(role), RoleProperty.name(renamed)));
        }
        if (command.sees("add user") || command.sees("drop user")) {
            return members(command, role);
        }
        Option<Identifier> database = Option.when(command.takes("in database"), command::identifier);
        if (command.takes("set")) {
            return Command.whole(command, setting(role, database, SettingReading.set(command)));
        }
        if (command.takes("reset all")) {
            return Command.whole(
                    command,
                    new ResetSettings(
                            RoleProperty.KIND,
                            RoleProperty.name(role),
                            "ALTER ROLE " + role,
                            database.map(Identifier::sql)));
        }
        if (command.takes("reset")) {
            return Command.whole(command, setting(role, database, SettingReading.reset(command)));
        }
        return attributes(command, role, RoleOptions.read(command));
    }

    private static Operation setting(Identifier role, Option<Identifier> database, SettingReading setting) {
        Property property = database.map(each -> RoleProperty.setting(setting.parameter(), each))
                .getOrElse(() -> RoleProperty.setting(setting.parameter()));
        return new ChangeSetting(
                RoleProperty.KIND, RoleProperty.name(role), "ALTER ROLE " + role, property, setting.value());
    }

    private static Option<Seq<Analyzed>> members(WordCursor command, Identifier group) {
        boolean joins = command.takes("add user");
        if (!joins) {
            command.expect("drop user");
        }
        Seq<Command.Part> parts = Vector.empty();
        do {
            Identifier member = command.identifier();
            parts = parts.append(new Command.Part(
                    (joins ? "GRANT " + group + " TO " : "REVOKE " + group + " FROM ") + member,
                    new ChangeMembership(joins ? Direction.JOIN : Direction.LEAVE, group, member, TreeMap.empty())));
        } while (command.takesSign(","));
        return Command.parts(command, parts);
    }

    private static Option<Seq<Analyzed>> attributes(WordCursor command, Identifier role, RoleOptions options) {
        if (!options.groups()
                .appendAll(options.members())
                .appendAll(options.admins())
                .isEmpty()) {
            throw new NotUnderstood("members of a role that is altered");
        }
        Seq<Command.Part> parts = options.attributes()
                .toVector()
                .map(each -> new Command.Part(
                        "ALTER ROLE " + role + " " + each._2().written(), attribute(role, each._1(), each._2())));
        return Command.parts(
                command,
                parts.appendAll(options.password()
                        .map(password ->
                                new Command.Part("ALTER ROLE " + role + " " + password, new SetPassword(role)))));
    }

    private static Operation attribute(Identifier role, Property property, RoleOptions.Attribute attribute) {
        if (property.equals(RoleProperty.INHERITANCE)) {
            return new ChangeInheritance(role, attribute.value());
        }
        String start = "ALTER ROLE " + role + " ";
        return new ChangeProperty(
                "alter role",
                RoleProperty.KIND,
                RoleProperty.name(role),
                property,
                attribute.value(),
                Option.none(),
                Uses.NOTHING,
                new Reversal(Option.some(start), Option.some(start + byItself(property))),
                LockStrength.ACCESS_SHARE);
    }

    /** How an attribute is taken back. */
    private static String byItself(Property property) {
        return switch (property.name()) {
            case "superuser" -> "NOSUPERUSER";
            case "creation of databases" -> "NOCREATEDB";
            case "creation of roles" -> "NOCREATEROLE";
            case "login" -> "NOLOGIN";
            case "replication" -> "NOREPLICATION";
            case "row security" -> "NOBYPASSRLS";
            case "connection limit" -> "CONNECTION LIMIT -1";
            default -> "VALID UNTIL 'infinity'";
        };
    }

    private static Option<Seq<Analyzed>> drop(WordCursor command) {
        command.takes("if exists");
        String beginning = command.before();
        Seq<Identifier> roles = command.list(() -> role(command));
        return Command.parts(command, roles.map(role -> new Command.Part(beginning + role, new DropRole(role))));
    }
}
