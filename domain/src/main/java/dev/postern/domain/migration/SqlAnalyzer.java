package dev.postern.domain.migration;

import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;

/** Works out what statements mean. */
public interface SqlAnalyzer {

    /**
     * What the statements of one script mean, in their order: each statement becomes one operation, or several that
     * together do the same. A statement that is not understood is opaque; none is ever refused, guessed at or lost.
     *
     * @param segments the statements of each of its transactions; what is {@code SET LOCAL} ends with its transaction
     * @param path where unqualified names are looked for when the script begins
     */
    Seq<Analyzed> analyze(Seq<Seq<SqlStatement>> segments, SearchPath path);
}
