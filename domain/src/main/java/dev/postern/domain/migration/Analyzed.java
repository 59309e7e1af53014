package dev.postern.domain.migration;

import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A statement and what it means. A statement that does several things that can be told apart is analyzed into several,
 * each with a statement of its own that does just that.
 *
 * @param operation what it means, as far as that can be said without a catalog
 * @param split what does the same in several statements, for where not all of it can be done yet: first the object without
 *     its supporting parts, then each of those; empty where it has none
 * @param path how to read it once a catalog tells what its names stand for; none where they stand for one thing only
 */
public record Analyzed(SqlStatement statement, Operation operation, Seq<Analyzed> split, Option<PathReading> path) {

    public Analyzed(SqlStatement statement, Operation operation) {
        this(statement, operation, Vector.empty());
    }

    public Analyzed(SqlStatement statement, Operation operation, Seq<Analyzed> split) {
        this(statement, operation, split, Option.none());
    }

    /** The same meaning of another text. */
    public Analyzed saying(SqlStatement other) {
        return new Analyzed(other, operation, split, path.map(reading -> reading.saying(other)));
    }
}
