package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
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

    /** What returns something else each time, or makes that into something: none of it asks what there is in the database. */
    private static final Set<String> OF_CHANCE = HashSet.of(
            "clock_timestamp",
            "concat",
            "encode",
            "floor",
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
            "uuidv4",
            "uuidv7");

    /** The same of extensions, which may stand in any schema. */
    private static final Set<String> OF_CHANCE_IN_EXTENSIONS = HashSet.of(
            "gen_random_bytes", "gen_random_uuid", "uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4");

    /** @param ofTheSystem whether it is written as one of the system's own: in no schema, or in that */
    private record Call(String name, boolean ofTheSystem) {

        boolean isOneOf(Set<String> known) {
            return ofTheSystem && known.contains(name);
        }
    }

    /** Whether it is known to have one value for all rows; a function that is not known here may have any. */
    boolean isWorkedOutOnce() {
        return expression.isLiteral() || calls().forAll(call -> call.isOneOf(NOT_VOLATILE));
    }

    /**
     * Whether what a row gets is known to be no matter of which rows there are, or of anything else in the database.
     *
     * @param computing functions beside the system's of which that is known
     */
    boolean isOfAnyRow(Set<Identifier> computing) {
        return isWorkedOutOnce()
                || calls().forAll(call -> call.isOneOf(NOT_VOLATILE)
                        || call.isOneOf(OF_CHANCE)
                        || OF_CHANCE_IN_EXTENSIONS.contains(call.name())
                        || computing.exists(each -> each.value().equals(call.name())));
    }

    private Seq<Call> calls() {
        Vector<Token> tokens = Iterator.ofAll((Iterable<Token>) () -> new SqlLexer(expression.text()))
                .toVector();
        return Vector.range(0, Math.max(0, tokens.size() - 1))
                .filter(place ->
                        tokens.get(place).isName() && tokens.get(place + 1).isPunctuation(expression.text(), '('))
                .map(place -> call(tokens, place));
    }

    private Call call(Vector<Token> tokens, int place) {
        boolean qualified = place >= 2 && tokens.get(place - 1).isPunctuation(expression.text(), '.');
        return new Call(
                lower(tokens.get(place)),
                !qualified || lower(tokens.get(place - 2)).equals("pg_catalog"));
    }

    private String lower(Token token) {
        return token.text(expression.text()).toLowerCase(Locale.ROOT);
    }
}
