package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What the statements of a script so far have set for those behind them, as far as it matters to what these mean.
 *
 * @param change how the search path is changed
 * @param names what names mean here
 * @param lastingPath where names are looked for once the transaction ends, and what was SET LOCAL with it
 * @param checks whether bodies of routines are looked into here
 * @param lastingChecks whether they are once the transaction ends
 */
record ScriptSettings(
        PathChange change,
        SessionNames names,
        Option<SearchPath> lastingPath,
        BodyChecks checks,
        BodyChecks lastingChecks) {

    static ScriptSettings of(SearchPath path) {
        return new ScriptSettings(
                new PathChange(Option.some(path)),
                SessionNames.of(path),
                Option.some(path),
                BodyChecks.ON,
                BodyChecks.ON);
    }

    /** Behind a statement that was read. */
    ScriptSettings behind(SqlStatement statement, Seq<Analyzed> read) {
        StatementWords words = StatementWords.of(statement.text());
        Option<SearchPath> path = change.after(words, names.path());
        BodyChecks checked = checks.after(words);
        boolean local = words.begins("set local")
                || (words.begins("select") && words.word(words.size() - 2).equals("true"));
        return new ScriptSettings(
                change,
                names.behind(statement, read).searching(path),
                local || path.equals(names.path()) ? lastingPath : path,
                checked,
                local || checked == checks ? lastingChecks : checked);
    }

    /** Behind the end of a transaction. */
    ScriptSettings committed() {
        return new ScriptSettings(change, names.searching(lastingPath), lastingPath, lastingChecks, lastingChecks);
    }
}
