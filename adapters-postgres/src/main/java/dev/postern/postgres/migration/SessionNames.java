package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * What the statements of a script so far mean for unqualified names behind them.
 *
 * @param path where they are looked for; none where that is not known
 * @param temporaries the names that something temporary may have, which is found first
 */
record SessionNames(Option<SearchPath> path, Set<Identifier> temporaries) {

    private static final Pattern TEMPORARY = Pattern.compile("temp", Pattern.CASE_INSENSITIVE);

    static SessionNames of(SearchPath path) {
        return new SessionNames(Option.some(path), LinkedHashSet.empty());
    }

    SessionNames searching(Option<SearchPath> other) {
        return new SessionNames(other, temporaries);
    }

    /** Behind a statement: whatever it gives a name to for the session may be meant by that name. */
    SessionNames behind(SqlStatement statement, Seq<Analyzed> read) {
        boolean makesNone =
                temporaries.isEmpty() && !TEMPORARY.matcher(statement.text()).find();
        return makesNone ? this : new SessionNames(path, temporaries.addAll(read.flatMap(SessionNames::named)));
    }

    private static Seq<Identifier> named(Analyzed analyzed) {
        return analyzed.operation()
                .footprint()
                .objects()
                .toVector()
                .flatMap(ObjectName::relationName)
                .filter(Temporary::is)
                .map(QualifiedName::name);
    }
}
