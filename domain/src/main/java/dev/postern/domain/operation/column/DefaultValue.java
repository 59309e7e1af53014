package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.Identifier;
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

    /** Calls that return something else each time, and never ask what there is in the database. */
    private static final Set<String> OF_CHANCE = HashSet.of(
            "clock_timestamp",
            "concat",
            "encode",
            "floor",
            "gen_random_bytes",
            "gen_random_uuid",
            "left",
            "md5",
            "random",
            "replace",
            "right",
            "round",
            "sha256",
            "substr",
            "substring",
            "timeofday",
            "to_char",
            "trunc",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "uuidv4",
            "uuidv7");

    /** Whether it is known to have one value for all rows; a function that is not known here may have any. */
    boolean isWorkedOutOnce() {
        return expression.isLiteral() || called().forAll(NOT_VOLATILE::contains);
    }

    /**
     * Whether what a row gets is known to be no matter of which rows there are, or of anything else in the database.
     *
     * @param computing functions beside the system's of which that is known
     */
    boolean isOfAnyRow(Set<Identifier> computing) {
        return isWorkedOutOnce()
                || called().forAll(name -> NOT_VOLATILE.contains(name)
                        || OF_CHANCE.contains(name)
                        || computing.exists(each -> each.value().equals(name)));
    }

    private Seq<String> called() {
        Seq<Token> tokens = Iterator.ofAll((Iterable<Token>) () -> new SqlLexer(expression.text()))
                .toVector();
        return tokens.zip(tokens.drop(1))
                .filter(pair -> pair._1().isName() && pair._2().isPunctuation(expression.text(), '('))
                .map(pair -> pair._1().text(expression.text()).toLowerCase(Locale.ROOT));
    }
}
