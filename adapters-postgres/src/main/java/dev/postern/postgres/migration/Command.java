package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Comment;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What readers of commands make of them: one operation, or several each with a statement of its own. */
final class Command {

    private Command() {}

    /** The statement as it is, meaning that; nothing may follow in it. */
    static Option<Seq<Analyzed>> whole(WordCursor command, Operation operation) {
        command.expectEnd();
        return Option.some(Vector.of(new Analyzed(command.names().source().statement(), operation)));
    }

    /** One of several things that a statement does, as a statement of its own. */
    record Part(String text, Operation operation) {}

    /** The parts in their order; one alone keeps the statement as it is. */
    static Option<Seq<Analyzed>> parts(WordCursor command, Seq<Part> parts) {
        command.expectEnd();
        if (parts.isEmpty()) {
            throw new NotUnderstood("nothing that is done");
        }
        SqlStatement statement = command.names().source().statement();
        if (parts.size() == 1) {
            return Option.some(Vector.of(new Analyzed(statement, parts.head().operation())));
        }
        return Option.some(parts.zipWithIndex((part, position) -> new Analyzed(
                statement.part(
                        part.text(), statement.place(), position == 0 ? statement.comments() : Vector.<Comment>empty()),
                part.operation())));
    }
}
