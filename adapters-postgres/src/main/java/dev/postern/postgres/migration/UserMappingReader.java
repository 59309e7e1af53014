package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.CreateObject;
import dev.postern.domain.operation.object.DropObject;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE}, {@code ALTER} and {@code DROP USER MAPPING}. */
record UserMappingReader() implements CommandReader {

    static final String KIND = "user mapping";
    private static final Identifier EVERYBODY = new Identifier("public");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create user mapping")) {
            command.takes("if not exists");
            Mapping mapping = mapping(command);
            DatabaseObject object = DatabaseObject.of(mapping.name(), KIND);
            Uses uses = mapping.uses();
            return Command.whole(command, new CreateObject(ForeignOptionReading.with(object, command), uses));
        }
        if (command.takes("alter user mapping")) {
            return alter(command, mapping(command));
        }
        if (command.takes("drop user mapping")) {
            command.takes("if exists");
            return Command.whole(command, new DropObject(KIND, mapping(command).name(), DropBehavior.RESTRICT));
        }
        return Option.none();
    }

    /**
     * A mapping.
     *
     * @param reference as it stands behind {@code ALTER}
     * @param uses the server, and the role if it is named
     */
    private record Mapping(ObjectName name, String reference, Uses uses) {}

    private static Mapping mapping(WordCursor command) {
        command.expect("for");
        Option<Identifier> named = user(command);
        command.expect("server");
        ObjectName server = new ObjectName.InDatabase(ObjectClass.SERVER, command.identifier());
        Identifier user = named.getOrElse(ObjectName.InDatabase.CURRENT_USER);
        ObjectName name = ObjectName.InDatabase.userMapping(user, server.identifier());
        Uses uses = named.filter(role -> !role.equals(EVERYBODY))
                .map(role -> Uses.object("role", new ObjectName.InDatabase(ObjectClass.ROLE, role)))
                .getOrElse(Uses.NOTHING);
        return new Mapping(
                name,
                "USER MAPPING FOR " + name.sql(),
                Uses.object(ForeignServerReader.KIND, server).and(uses));
    }

    /** None for the current user. */
    private static Option<Identifier> user(WordCursor command) {
        return command.takes("user") ? Option.none() : Roles.role(command);
    }

    private static Option<Seq<Analyzed>> alter(WordCursor command, Mapping mapping) {
        String beginning = command.before();
        command.expect("options");
        ForeignOptionReading.Bearer bearer = new ForeignOptionReading.Bearer(
                mapping.name(), KIND, mapping.reference(), Vector.of(new ObjectExists(KIND, mapping.name())));
        return Command.parts(command, ForeignOptionReading.changes(command, beginning, bearer));
    }
}
