package dev.postern.domain.testing;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/** A new table and its foreign keys, each in a statement of its own. */
record PlainSplit(SqlStatement statement, SearchPath path) {

    private static final String NAMED = "(?:constraint\\s+\\w+\\s+)?";
    private static final String REFERENCES = "references\\s+[\\w.]+(?:\\s*\\([^)]*\\))?";

    private static final Pattern OF_TABLE = Pattern.compile(
            ",\\s*" + NAMED + "foreign\\s+key\\s*\\([^)]*\\)\\s*" + REFERENCES, Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_COLUMN = Pattern.compile("\\s+" + NAMED + REFERENCES, Pattern.CASE_INSENSITIVE);

    /** The statements; none where there is no foreign key. */
    Seq<Analyzed> of(Table table) {
        Seq<Constraint> keys = table.constraints()
                .values()
                .filter(each -> each.asForeignKey().isDefined())
                .toVector();
        if (keys.isEmpty()) {
            return Vector.empty();
        }
        String without = OF_COLUMN
                .matcher(OF_TABLE.matcher(statement.text()).replaceAll(""))
                .replaceAll("");
        return keys.map(key -> "alter table " + table.name() + " add constraint " + key.name() + " "
                        + key.definition().text())
                .prepend(without)
                .flatMap(this::read);
    }

    private Seq<Analyzed> read(String text) {
        SqlStatement part = new SqlStatement(text, statement.place(), statement.comments());
        return new PlainReading(part, path, NameChoice.NONE_TAKEN).meanings().map(PlainMeaning::analyzed);
    }
}
