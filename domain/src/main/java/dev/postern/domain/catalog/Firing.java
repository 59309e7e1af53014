package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * When a trigger fires (PostgreSQL manual, CREATE TRIGGER). One of which no definition is known fires always.
 *
 * @param trigger as the catalog has it
 */
record Firing(DatabaseObject trigger) {

    /** Whether such a change of rows sets it off. */
    boolean isSetOffBy(RowChange change) {
        Seq<String> words = words("on");
        boolean any = words.isEmpty()
                || change.events().exists(event -> words.contains(word(event)))
                || (change.is(RowEvent.DELETE) && words.contains("truncate"));
        return any && (!isOfColumns(words) || !change.events().contains(RowEvent.UPDATE) || assignsSome(change, words));
    }

    /** Whether it gets to change the rows themselves before they are written. */
    boolean altersRows() {
        return words("execute").isEmpty()
                || (words("on").contains("before") && words("execute").contains("row"));
    }

    /** Whether it acts once per statement, also where that changes no row. */
    boolean actsWithoutRows() {
        return !words("execute").contains("row");
    }

    /** {@code UPDATE OF} some columns, and nothing else sets it off. */
    private static boolean isOfColumns(Seq<String> words) {
        return words.contains("of") && !words.contains("insert") && !words.contains("delete");
    }

    private static boolean assignsSome(RowChange change, Seq<String> words) {
        return change.columns().forAll(some -> some.map(Identifier::value).exists(words::contains));
    }

    private static String word(RowEvent event) {
        return event.name().toLowerCase(Locale.ROOT);
    }

    /** The words of its definition before one of them. */
    private Seq<String> words(String end) {
        return trigger.property(Property.DEFINITION)
                .map(Definition::text)
                .map(text -> Stream.ofAll((Iterable<Token>) () -> new SqlLexer(text))
                        .filter(Token::isName)
                        .map(token -> Identifier.folded(token.text(text)).value())
                        .takeUntil(end::equals)
                        .toVector())
                .getOrElse(Vector.empty());
    }
}
