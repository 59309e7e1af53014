package dev.postern.domain.testing;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;

/**
 * An honest analyzer for a small subset of SQL, so that histories in tests are written as what they are: CREATE and DROP
 * TABLE, CREATE and DROP INDEX, ALTER TABLE and ALTER INDEX in their common forms, COMMENT, INSERT, UPDATE and DELETE.
 * Several actions of one ALTER TABLE become several operations. Whatever it does not understand to the last word is
 * opaque.
 */
public final class PlainAnalyzer implements SqlAnalyzer {

    @Override
    public Seq<Analyzed> analyze(Seq<SqlStatement> statements, SearchPath path) {
        return statements.flatMap(statement -> new PlainReading(statement, path, NameChoice.NONE_TAKEN)
                .meanings()
                .map(PlainMeaning::analyzed));
    }
}
