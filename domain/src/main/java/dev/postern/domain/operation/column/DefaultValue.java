package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.util.Locale;

/**
 * The default of a column that is added. One that is not volatile is worked out once and kept beside the table; else every row
 * is written anew (PostgreSQL manual, ALTER TABLE, Notes).
 */
record DefaultValue(Definition expression) {

    /** What is written like a call but is none, or a call that is not volatile. */
    private static final Set<String> NOT_VOLATILE = HashSet.of(
            "array",
            "cast",
            "coalesce",
            "current_time",
            "current_timestamp",
            "date_trunc",
            "localtime",
            "localtimestamp",
            "lower",
            "now",
            "statement_timestamp",
            "timezone",
            "transaction_timestamp",
            "upper");

    /** Whether it is known to have one value for all rows; a function that is not known here may have any. */
    boolean isWorkedOutOnce() {
        return expression.isLiteral() || called().forAll(NOT_VOLATILE::contains);
    }

    private Seq<String> called() {
        Seq<Token> tokens = Iterator.ofAll((Iterable<Token>) () -> new SqlLexer(expression.text()))
                .toVector();
        return tokens.zip(tokens.drop(1))
                .filter(pair -> pair._1().isName() && pair._2().isPunctuation(expression.text(), '('))
                .map(pair -> pair._1().text(expression.text()).toLowerCase(Locale.ROOT));
    }
}
