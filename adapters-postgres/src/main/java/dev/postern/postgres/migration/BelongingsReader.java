package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.role.DropOwned;
import dev.postern.domain.operation.role.ReassignOwned;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code REASSIGN OWNED} and {@code DROP OWNED}: one operation for each role. */
record BelongingsReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("reassign owned by")) {
            Seq<Identifier> roles = roles(command);
            command.expect("to");
            Identifier to = role(command);
            return Command.parts(
                    command,
                    roles.map(from ->
                            new Command.Part("REASSIGN OWNED BY " + from + " TO " + to, new ReassignOwned(from, to))));
        }
        return command.takes("drop owned by") ? dropped(command) : Option.none();
    }

    private static Option<Seq<Analyzed>> dropped(WordCursor command) {
        Seq<Identifier> roles = roles(command);
        DropBehavior behavior = DropEnding.read(command);
        String ending = DropEnding.text(behavior);
        return Command.parts(
                command,
                roles.map(role -> new Command.Part("DROP OWNED BY " + role + ending, new DropOwned(role, behavior))));
    }

    private static Seq<Identifier> roles(WordCursor command) {
        Seq<Identifier> roles = command.list(() -> role(command));
        return roles;
    }

    private static Identifier role(WordCursor command) {
        return Roles.role(command).getOrElseThrow(() -> new NotUnderstood("a role that is known only when it runs"));
    }
}
