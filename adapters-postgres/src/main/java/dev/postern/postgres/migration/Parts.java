package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Comment;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Takes a statement apart that does several things.
 *
 * @param beginning what every part begins with
 */
record Parts(Source source, String beginning) {

    /**
     * One of the things that a statement does.
     *
     * @param text what it adds to the statement's beginning
     * @param written where it stands in the statement
     */
    record Part(Operation operation, String text, ParseTree written) {}

    /** The parts in their order, each with a statement of its own; one alone keeps the statement as it is. */
    Seq<Analyzed> of(Seq<Part> parts) {
        if (parts.size() == 1) {
            return parts.map(part -> new Analyzed(source.statement(), part.operation()));
        }
        return parts.zipWithIndex((part, position) ->
                analyzed(part, position == 0 ? source.statement().comments() : Vector.<Comment>empty()));
    }

    private Analyzed analyzed(Part part, Seq<Comment> comments) {
        return new Analyzed(source.statement(beginning + part.text(), part.written(), comments), part.operation());
    }
}
