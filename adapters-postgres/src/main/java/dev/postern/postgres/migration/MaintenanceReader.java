package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.data.Truncate;
import dev.postern.domain.operation.maintenance.Maintain;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code VACUUM}, {@code ANALYZE}, {@code REINDEX}, {@code CHECKPOINT} and {@code TRUNCATE}. */
record MaintenanceReader() implements CommandReader {

    private static final Vector<String> OPTIONS = Vector.of("full", "freeze", "verbose", "analyze", "analyse");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("truncate")) {
            return truncate(command);
        }
        if (command.takes("vacuum")) {
            return tables(command, "vacuum", LockStrength.SHARE_UPDATE_EXCLUSIVE);
        }
        if (command.takes("analyze") || command.takes("analyse")) {
            return tables(command, "analyze", LockStrength.SHARE_UPDATE_EXCLUSIVE);
        }
        if (command.takes("checkpoint")) {
            return maintain(command, "checkpoint", Vector.empty(), Vector.empty(), LockStrength.ACCESS_SHARE);
        }
        return command.takes("reindex") ? reindex(command) : Option.none();
    }

    private static Option<Seq<Analyzed>> truncate(WordCursor command) {
        command.takes("table");
        Seq<QualifiedName> tables = Vector.empty();
        do {
            command.takes("only");
            tables = tables.append(command.name());
            command.takesSign("*");
        } while (command.takesSign(","));
        if (!command.takes("restart identity")) {
            command.takes("continue identity");
        }
        if (command.takes("cascade")) {
            throw new NotUnderstood("which tables CASCADE empties too");
        }
        command.takes("restrict");
        return Command.whole(command, new Truncate(tables));
    }

    private static Option<Seq<Analyzed>> tables(WordCursor command, String kind, LockStrength lock) {
        boolean full = command.sees("full");
        if (command.seesSign("(")) {
            full = command.group().toLowerCase(Locale.ROOT).contains("full");
        }
        boolean option = true;
        while (option) {
            option = OPTIONS.exists(command::takes);
        }
        Seq<QualifiedName> tables = Vector.empty();
        Seq<Guard> needs = Vector.empty();
        while (!command.isAtEnd()) {
            QualifiedName table = command.name();
            tables = tables.append(table);
            needs = needs.append(new TableExists(table));
            if (command.seesSign("(")) {
                needs = needs.appendAll(command.items()
                        .map(column -> new WordCursor(command.names(), column).identifier())
                        .map(column -> new ColumnExists(table, column)));
            }
            if (!command.isAtEnd()) {
                command.expectSign(",");
            }
        }
        return maintain(
                command,
                kind,
                tables.map(ObjectName.Relation::new),
                needs,
                full ? LockStrength.ACCESS_EXCLUSIVE : lock);
    }

    private static Option<Seq<Analyzed>> reindex(WordCursor command) {
        if (command.seesSign("(")) {
            command.group();
        }
        String kind = command.word();
        command.takes("concurrently");
        if (kind.equals("schema")) {
            Identifier schema = command.identifier();
            return reindexed(command, new ObjectName.Schema(schema), new SchemaExists(schema));
        }
        if (kind.equals("index") || kind.equals("table")) {
            QualifiedName name = command.name();
            Guard exists = kind.equals("index") ? new IndexExists(name) : new TableExists(name);
            return reindexed(command, new ObjectName.Relation(name), exists);
        }
        String ignored = command.rest();
        return ignored.isEmpty()
                ? Option.none()
                : maintain(command, "reindex", Vector.empty(), Vector.empty(), LockStrength.ACCESS_EXCLUSIVE);
    }

    private static Option<Seq<Analyzed>> reindexed(WordCursor command, ObjectName object, Guard exists) {
        return maintain(command, "reindex", Vector.of(object), Vector.of(exists), LockStrength.ACCESS_EXCLUSIVE);
    }

    private static Option<Seq<Analyzed>> maintain(
            WordCursor command, String kind, Seq<ObjectName> objects, Seq<Guard> needs, LockStrength lock) {
        Transactionality rule = TransactionRule.of(
                StatementWords.of(command.names().source().statement().text()));
        return Command.whole(command, new Maintain(kind, objects, needs, lock, rule));
    }
}
