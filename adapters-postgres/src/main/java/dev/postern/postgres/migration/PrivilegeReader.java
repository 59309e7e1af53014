package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.privilege.AccessChange;
import dev.postern.domain.operation.privilege.AccessChange.Direction;
import dev.postern.domain.operation.privilege.AskedPrivilege;
import dev.postern.domain.operation.privilege.ChangePrivileges;
import dev.postern.domain.operation.privilege.ChangePrivilegesInSchema;
import dev.postern.domain.operation.privilege.Privileged;
import dev.postern.domain.operation.privilege.SchemaMembers;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Reads {@code GRANT} and {@code REVOKE} of privileges on objects: one operation for each object and each role, so that
 * what is missing waits alone.
 */
record PrivilegeReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        boolean grants = command.takes("grant");
        if (!grants && !command.takes("revoke")) {
            return Option.none();
        }
        return isOnObjects(command.copy()) ? Option.some(onObjects(command, grants)) : Option.none();
    }

    /** What is granted on nothing is membership in a role. */
    private static boolean isOnObjects(WordCursor command) {
        command.upTo("on", "to", "from");
        return command.sees("on");
    }

    private static Seq<Analyzed> onObjects(WordCursor command, boolean grants) {
        boolean optionAlone = command.takes("grant option for");
        Seq<AskedPrivilege> asked = AskedPrivileges.read(command);
        String beginning = command.before().stripTrailing();
        command.expect("on");
        Option<SchemaMembers> members = members(command);
        Seq<Identifier> schemas = members.isDefined() ? schemas(command) : Vector.empty();
        Seq<Privileged> objects = members.isDefined() ? Vector.empty() : PrivilegedObjects.read(command);
        String preposition = grants ? "to" : "from";
        command.expect(preposition);
        Seq<WhoIsMeant> roles = roles(command);
        String ending = behind(command);
        Direction direction = grants
                ? (command.takes("with grant option") ? Direction.GRANT_WITH_OPTION : Direction.GRANT)
                : optionAlone ? Direction.REVOKE_OPTION : Direction.REVOKE;
        DropBehavior behavior = ending(command);
        Seq<Command.Part> parts = Vector.empty();
        for (WhoIsMeant who : roles) {
            AccessChange change = new AccessChange(direction, who.grantee(), behavior);
            String end = " " + preposition.toUpperCase(Locale.ROOT) + " " + who.grantee() + ending;
            parts = parts.appendAll(objects.map(on -> new Command.Part(
                            beginning + " ON " + on.sql() + end, new ChangePrivileges(change, on, asked, who.role()))))
                    .appendAll(schemas.map(schema -> new Command.Part(
                            beginning + " ON ALL " + members.get().words() + " IN SCHEMA " + schema + end,
                            new ChangePrivilegesInSchema(change, members.get(), schema, asked, who.role()))));
        }
        return Command.parts(command, parts).get();
    }

    /** What is left of the statement, with a space before it. */
    private static String behind(WordCursor command) {
        String text = command.names().source().statement().text();
        String left = text.substring(command.before().length());
        return left.isBlank() ? "" : " " + left;
    }

    private static Option<SchemaMembers> members(WordCursor command) {
        Option<SchemaMembers> members = Vector.of(SchemaMembers.values())
                .find(each -> command.takes("all " + each.words().toLowerCase(Locale.ROOT)));
        members.forEach(each -> command.expect("in schema"));
        return members;
    }

    private static Seq<Identifier> schemas(WordCursor command) {
        Seq<Identifier> schemas = command.list(command::identifier);
        return schemas;
    }

    private static Seq<WhoIsMeant> roles(WordCursor command) {
        Seq<WhoIsMeant> roles = command.list(() -> WhoIsMeant.read(command));
        return roles;
    }

    private static DropBehavior ending(WordCursor command) {
        if (command.takes("granted by")) {
            command.identifier();
        }
        boolean cascades = command.takes("cascade");
        command.takes("restrict");
        return cascades ? DropBehavior.CASCADE : DropBehavior.RESTRICT;
    }
}
