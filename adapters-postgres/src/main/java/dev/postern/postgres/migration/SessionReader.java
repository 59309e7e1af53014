package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.role.SetRole;
import dev.postern.domain.operation.setting.ChangeSession;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads the statements that change the session or the transaction and nothing else. */
record SessionReader() implements CommandReader {

    private static final Vector<String> COMMANDS = Vector.of(
            "set",
            "reset",
            "show",
            "discard",
            "notify",
            "listen",
            "unlisten",
            "load",
            "deallocate",
            "savepoint",
            "release");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("lock")) {
            Uses locked = locked(command);
            return Command.whole(
                    command, new ChangeSession("lock", locked, mode(command), Transactionality.TRANSACTIONAL));
        }
        if (setsRole(command)) {
            return role(command)
                    .map(role -> Command.whole(command, new SetRole(role)))
                    .getOrElse(() -> whole(command, "set", Uses.NOTHING));
        }
        if (setsPath(command)) {
            return whole(command, "set", Uses.NOTHING);
        }
        return COMMANDS.find(command::takes).flatMap(kind -> whole(command, kind, Uses.NOTHING));
    }

    private static Option<Seq<Analyzed>> whole(WordCursor command, String kind, Uses uses) {
        command.rest();
        Operation operation = new ChangeSession(
                kind,
                uses,
                kind.equals("discard")
                        ? TransactionRule.of(StatementWords.of(
                                command.names().source().statement().text()))
                        : Transactionality.TRANSACTIONAL);
        return Command.whole(command, operation);
    }

    /** {@code SELECT set_config('…', '…', …)}, as pg_dump has it. */
    private static boolean setsPath(WordCursor command) {
        WordCursor call = command.copy();
        if (!call.takes("select")) {
            return false;
        }
        if (call.takes("pg_catalog")) {
            call.expectSign(".");
        }
        if (!call.takes("set_config") || !call.seesSign("(")) {
            return false;
        }
        call.group();
        return call.isAtEnd();
    }

    private static boolean setsRole(WordCursor command) {
        return command.takes("set role") || command.takes("set local role") || command.takes("set session role");
    }

    private static Option<Identifier> role(WordCursor command) {
        if (command.takes("none") || command.isAtEnd()) {
            return Option.none();
        }
        String written = command.token();
        return Option.some(
                written.startsWith("'")
                        ? new Identifier(TextLiteral.value(written))
                        : new WordCursor(command.names(), written).identifier());
    }

    /** The lock of {@code IN … MODE}; the strongest where none is said (PostgreSQL manual, LOCK). */
    private static LockStrength mode(WordCursor command) {
        if (!command.takes("in")) {
            command.takes("nowait");
            return LockStrength.ACCESS_EXCLUSIVE;
        }
        String written = Source.onOneLine(command.upTo("mode")).toUpperCase(Locale.ROOT);
        command.expect("mode");
        command.takes("nowait");
        return Vector.of(LockStrength.values())
                .find(mode -> mode.words().equals(written))
                .getOrElseThrow(() -> new NotUnderstood("a lock: " + written));
    }

    private static Uses locked(WordCursor command) {
        command.takes("table");
        Uses uses = Uses.NOTHING;
        do {
            command.takes("only");
            uses = uses.and(Uses.relation(command.name()));
            command.takesSign("*");
        } while (command.takesSign(","));
        return uses;
    }
}
