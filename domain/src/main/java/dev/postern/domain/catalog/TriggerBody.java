package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * What the body of a trigger function in PL/pgSQL says that it does with rows (PostgreSQL manual, 41.10 and 43.5). Only
 * what its own words say for certain: where it may do anything, it counts as doing that.
 */
final class TriggerBody {

    private static final Set<String> UNTOLD = LinkedHashSet.of(
            "execute",
            "perform",
            "call",
            "truncate",
            "merge",
            "copy",
            "refresh",
            "nextval",
            "setval",
            "create",
            "alter",
            "drop");
    private static final Pattern REFRESHING = Pattern.compile(
            "begin (?:refresh materialized view (?:concurrently )?[\\w$]+(?: \\. [\\w$]+)? ; )+return null ; end(?: ;)?");
    private static final Set<String> BEHIND_VALUES = LinkedHashSet.of("where", "from", "returning", ";");
    private static final String OTHER = "'";

    private final Seq<String> words;

    /** @param text what stands between {@code AS $$} and {@code $$} */
    TriggerBody(String text) {
        this.words = Stream.ofAll((Iterable<Token>) () -> new SqlLexer(text))
                .filter(token -> token.kind() != TokenKind.COMMENT)
                .map(token -> word(token, text))
                .toVector();
    }

    private static String word(Token token, String text) {
        String written = token.text(text);
        return switch (token.kind()) {
            case WORD, QUOTED_IDENTIFIER -> Identifier.folded(written).value();
            case PUNCTUATION, OPERATOR -> written;
            default -> OTHER;
        };
    }

    /** Whether it does more than its own words say. */
    boolean isUntold() {
        return words.exists(UNTOLD::contains);
    }

    /** Whether it does nothing but make materialized views anew (manual, REFRESH MATERIALIZED VIEW). */
    boolean onlyRefreshes() {
        return REFRESHING.matcher(words.mkString(" ")).matches();
    }

    /** Which columns of the row at hand get other values; none where it may be all of them. */
    Option<Set<Identifier>> assigned() {
        Set<Identifier> assigned = LinkedHashSet.empty();
        for (int at = 0; at < words.size(); at++) {
            if (isInto(at) || (is(at, "return") && !isReturned(at + 1))) {
                return Option.none();
            }
            if (is(at, "new") && isSet(at + 1)) {
                return Option.none();
            }
            if (is(at, "new") && is(at + 1, ".") && isSet(at + 3)) {
                assigned = assigned.add(new Identifier(words.get(at + 2)));
            }
        }
        return Option.some(assigned);
    }

    /** A comparison looks like an assignment, and counts as one. */
    private boolean isSet(int at) {
        return is(at, ":=") || is(at, "=") || is(at, "[");
    }

    /** Whether the result of a query may go into the row at hand. */
    private boolean isInto(int at) {
        boolean targets = is(at, "into") && !is(at - 1, "insert");
        int target = is(at + 1, "strict") ? at + 2 : at + 1;
        while (targets) {
            if (is(target, "new")) {
                return true;
            }
            int behind = is(target + 1, ".") ? target + 3 : target + 1;
            targets = is(behind, ",");
            target = behind + 1;
        }
        return false;
    }

    private boolean isReturned(int at) {
        return is(at, "new") || is(at, "old") || is(at, "null");
    }

    /** What becomes of the rows of some relations, each by its name alone; nothing where it does not change them. */
    Seq<RowChange> changes(Seq<QualifiedName> relations) {
        return relations.flatMap(relation -> Vector.range(0, words.size())
                .filter(at -> is(at, relation.name().value()))
                .flatMap(at -> change(relation, at)));
    }

    private Option<RowChange> change(QualifiedName relation, int at) {
        int before = is(at - 1, ".") ? at - 3 : at - 1;
        int command = is(before, "only") ? before - 1 : before;
        if (is(command, "update")) {
            return Option.some(new RowChange(relation, LinkedHashSet.of(RowEvent.UPDATE), set(at + 1)));
        }
        if (is(command, "into") && is(command - 1, "insert")) {
            Set<RowEvent> events = LinkedHashSet.of(RowEvent.INSERT);
            boolean mayUpdate = words.subSequence(at, end(at)).contains("conflict");
            return Option.some(
                    new RowChange(relation, mayUpdate ? events.add(RowEvent.UPDATE) : events, Option.none()));
        }
        return Option.when(
                is(command, "from") && is(command - 1, "delete"),
                () -> new RowChange(relation, LinkedHashSet.of(RowEvent.DELETE), Option.none()));
    }

    /** The columns of a SET; none where it is not as plain as {@code a = …, b = …}. */
    private Option<Set<Identifier>> set(int from) {
        int start = words.indexOf("set", from) + 1;
        Set<Identifier> columns = LinkedHashSet.empty();
        int depth = 0;
        for (int at = start; start > 0 && at < end(from); at++) {
            boolean first = at == start || (depth == 0 && is(at - 1, ","));
            if (first && !is(at + 1, "=")) {
                return Option.none();
            }
            columns = first ? columns.add(new Identifier(words.get(at))) : columns;
            depth += is(at, "(") ? 1 : is(at, ")") ? -1 : 0;
            if (depth == 0 && BEHIND_VALUES.contains(words.get(at))) {
                return Option.some(columns);
            }
        }
        return columns.isEmpty() ? Option.none() : Option.some(columns);
    }

    /** Where the statement ends that a word is in. */
    private int end(int from) {
        int end = words.indexOf(";", from);
        return end < 0 ? words.size() : end;
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < words.size() && words.get(at).equals(word);
    }
}
