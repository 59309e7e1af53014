package dev.postern.postgres.migration;

import dev.postern.domain.operation.privilege.AskedPrivilege;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Reads which privileges are granted or revoked: {@code SELECT, UPDATE (a, b)}, {@code ALL PRIVILEGES}. */
final class AskedPrivileges {

    private AskedPrivileges() {}

    /** Those up to {@code ON}. */
    static Seq<AskedPrivilege> read(WordCursor command) {
        Seq<AskedPrivilege> asked = command.list(() -> one(command));
        return asked;
    }

    private static AskedPrivilege one(WordCursor command) {
        String name = command.word().toUpperCase(Locale.ROOT);
        while (!command.sees("on") && !command.seesSign("(") && !command.seesSign(",")) {
            name = name + " " + command.word().toUpperCase(Locale.ROOT);
        }
        Seq<Identifier> columns = command.seesSign("(")
                ? command.items().map(column -> new WordCursor(command.names(), column).identifier())
                : Vector.empty();
        return new AskedPrivilege(
                switch (name) {
                    case "ALL PRIVILEGES" -> AskedPrivilege.ALL;
                    case "TEMP" -> "TEMPORARY";
                    default -> name;
                },
                columns);
    }
}
