package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.privilege.AccessChange;
import dev.postern.domain.operation.privilege.AccessChange.Direction;
import dev.postern.domain.operation.privilege.AskedPrivilege;
import dev.postern.domain.operation.privilege.ChangeDefaultPrivileges;
import dev.postern.domain.operation.privilege.DefaultPrivileges;
import dev.postern.domain.operation.privilege.PrivilegedClass;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code ALTER DEFAULT PRIVILEGES}: one operation for each creator, schema and grantee. */
record DefaultPrivilegesReader() implements CommandReader {

    private static final Map<String, PrivilegedClass> CLASSES = LinkedHashMap.of(
            "tables", PrivilegedClass.TABLE,
            "sequences", PrivilegedClass.SEQUENCE,
            "functions", PrivilegedClass.ROUTINE,
            "routines", PrivilegedClass.ROUTINE,
            "types", PrivilegedClass.TYPE,
            "schemas", PrivilegedClass.SCHEMA);

    /** What the command says, but for whom it is said of. */
    private record Said(
            Direction direction,
            Seq<AskedPrivilege> asked,
            String privileges,
            String objects,
            Seq<WhoIsMeant> grantees,
            String ending,
            DropBehavior behavior) {}

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("alter default privileges")) {
            return Option.none();
        }
        Seq<Option<Identifier>> creators = Vector.of(Option.none());
        Seq<Option<Identifier>> schemas = Vector.of(Option.none());
        while (command.sees("for") || command.sees("in schema")) {
            if (command.takes("in schema")) {
                schemas = list(command).map(Option::some);
            } else {
                command.expect("for");
                command.word();
                creators = roles(command);
            }
        }
        Said said = said(command);
        Seq<Command.Part> parts = Vector.empty();
        for (Option<Identifier> creator : creators) {
            for (Option<Identifier> schema : schemas) {
                parts = parts.appendAll(said.grantees().map(who -> part(creator, schema, said, who)));
            }
        }
        return Command.parts(command, parts);
    }

    private static Said said(WordCursor command) {
        boolean grants = command.takes("grant");
        if (!grants) {
            command.expect("revoke");
        }
        boolean optionAlone = command.takes("grant option for");
        int start = command.before().length();
        Seq<AskedPrivilege> asked = AskedPrivileges.read(command);
        String text = command.names().source().statement().text();
        String privileges = (optionAlone ? "GRANT OPTION FOR " : "")
                + text.substring(start, command.before().length()).strip();
        command.expect("on");
        String objects = command.word();
        if (!CLASSES.containsKey(objects)) {
            throw new NotUnderstood("objects of another class: " + objects);
        }
        command.expect(grants ? "to" : "from");
        Seq<WhoIsMeant> grantees = command.list(() -> WhoIsMeant.read(command));
        String ending = text.substring(command.before().length()).strip();
        Direction direction = grants
                ? (command.takes("with grant option") ? Direction.GRANT_WITH_OPTION : Direction.GRANT)
                : optionAlone ? Direction.REVOKE_OPTION : Direction.REVOKE;
        DropBehavior behavior = DropEnding.read(command);
        return new Said(direction, asked, privileges, objects, grantees, ending, behavior);
    }

    private static Command.Part part(Option<Identifier> creator, Option<Identifier> schema, Said said, WhoIsMeant who) {
        boolean grants = said.direction() == Direction.GRANT || said.direction() == Direction.GRANT_WITH_OPTION;
        String text = "ALTER DEFAULT PRIVILEGES"
                + creator.map(role -> " FOR ROLE " + role).getOrElse("")
                + schema.map(name -> " IN SCHEMA " + name).getOrElse("")
                + (grants ? " GRANT " : " REVOKE ") + said.privileges() + " ON "
                + said.objects().toUpperCase(Locale.ROOT)
                + (grants ? " TO " : " FROM ") + who.grantee()
                + (said.ending().isEmpty() ? "" : " " + said.ending());
        String objects = said.objects().equals("routines") ? "functions" : said.objects();
        DefaultPrivileges on = new DefaultPrivileges(
                creator,
                schema,
                objects.toUpperCase(Locale.ROOT),
                CLASSES.get(objects).get());
        return new Command.Part(
                text,
                new ChangeDefaultPrivileges(
                        new AccessChange(said.direction(), who.grantee(), said.behavior()),
                        on,
                        said.asked(),
                        who.role()));
    }

    private static Seq<Option<Identifier>> roles(WordCursor command) {
        Seq<Option<Identifier>> roles = Vector.empty();
        do {
            roles = roles.append(Roles.role(command));
        } while (command.takesSign(","));
        return roles;
    }

    private static Seq<Identifier> list(WordCursor command) {
        Seq<Identifier> names = command.list(command::identifier);
        return names;
    }
}
