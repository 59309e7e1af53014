package dev.postern.domain.testing;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.migration.SessionSettings;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * An honest analyzer for a small subset of SQL, so that histories in tests are written as what they are: CREATE and DROP
 * TABLE, VIEW and INDEX, ALTER TABLE and ALTER INDEX in their common forms, COMMENT, INSERT, UPDATE and DELETE.
 * Several actions of one ALTER TABLE become several operations. Whatever it does not understand to the last word is
 * opaque.
 */
public final class PlainAnalyzer implements SqlAnalyzer {

    @Override
    public Seq<Analyzed> analyze(Seq<Seq<SqlStatement>> segments, SearchPath path) {
        Seq<Analyzed> analyzed = Vector.empty();
        SessionSettings settings = SessionSettings.NONE;
        for (Seq<SqlStatement> segment : segments) {
            for (SqlStatement statement : segment) {
                analyzed =
                        analyzed.appendAll(new PlainReading(statement, searched(settings, path), NameChoice.NONE_TAKEN)
                                .meanings()
                                .map(PlainMeaning::analyzed));
                settings = settings.after(statement);
            }
            settings = settings.committed();
        }
        return analyzed;
    }

    /** {@code SET search_path} to one schema. */
    private static SearchPath searched(SessionSettings settings, SearchPath initial) {
        return settings.inForce()
                .get("search_path")
                .map(setting -> setting.text().replaceFirst("^.*(=|\\b[tT][oO]\\b)\\s*", ""))
                .map(schema -> new SearchPath(Vector.of(Identifier.folded(schema))))
                .getOrElse(initial);
    }
}
