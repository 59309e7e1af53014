package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.role.ChangeMembership;
import dev.postern.domain.operation.role.ChangeMembership.Direction;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code GRANT} and {@code REVOKE} of membership in roles: one operation for each role and each member. */
record MembershipReader() implements CommandReader {

    private static final Vector<String> OPTIONS = Vector.of("admin", "inherit", "set");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("grant")) {
            return Option.some(joining(command));
        }
        return command.takes("revoke") ? Option.some(leaving(command)) : Option.none();
    }

    private static Seq<Analyzed> joining(WordCursor command) {
        Seq<Identifier> groups = roles(command);
        command.expect("to");
        Seq<Identifier> members = roles(command);
        String ending = behind(command);
        SortedMap<String, String> options = TreeMap.empty();
        if (command.takes("with")) {
            do {
                options = options.put(option(command), value(command));
            } while (command.takesSign(","));
        }
        return each(command, groups, members, "GRANT ", " TO ", ending, Direction.JOIN, options);
    }

    private static Seq<Analyzed> leaving(WordCursor command) {
        SortedMap<String, String> options = TreeMap.empty();
        String beginning = "REVOKE ";
        for (String option : OPTIONS) {
            if (command.takes(option + " option for")) {
                options = options.put(option.toUpperCase(Locale.ROOT), "FALSE");
                beginning = "REVOKE " + option.toUpperCase(Locale.ROOT) + " OPTION FOR ";
            }
        }
        Seq<Identifier> groups = roles(command);
        command.expect("from");
        Seq<Identifier> members = roles(command);
        return each(command, groups, members, beginning, " FROM ", behind(command), Direction.LEAVE, options);
    }

    private static Seq<Analyzed> each(
            WordCursor command,
            Seq<Identifier> groups,
            Seq<Identifier> members,
            String beginning,
            String preposition,
            String ending,
            Direction direction,
            SortedMap<String, String> options) {
        if (command.takes("granted by")) {
            command.identifier();
        }
        if (!command.takes("cascade")) {
            command.takes("restrict");
        }
        Seq<Command.Part> parts = groups.flatMap(group -> members.map(member -> new Command.Part(
                beginning + group + preposition + member + ending,
                new ChangeMembership(direction, group, member, options))));
        return Command.parts(command, parts).get();
    }

    private static String option(WordCursor command) {
        return OPTIONS.find(command::takes)
                .map(option -> option.toUpperCase(Locale.ROOT))
                .getOrElseThrow(() -> new NotUnderstood("an option of a membership"));
    }

    private static String value(WordCursor command) {
        return command.takes("option") || command.takes("true")
                ? "TRUE"
                : Option.when(command.takes("false"), "FALSE")
                        .getOrElseThrow(() -> new NotUnderstood("a value of an option"));
    }

    private static Seq<Identifier> roles(WordCursor command) {
        Seq<Identifier> roles = Vector.empty();
        do {
            roles = roles.append(Roles.role(command)
                    .getOrElseThrow(() -> new NotUnderstood("a role that is known only when it runs")));
        } while (command.takesSign(","));
        return roles;
    }

    /** What is left of the statement, with a space before it. */
    private static String behind(WordCursor command) {
        String left = command.names()
                .source()
                .statement()
                .text()
                .substring(command.before().length());
        return left.isBlank() ? "" : " " + left;
    }
}
