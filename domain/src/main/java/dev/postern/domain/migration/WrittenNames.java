package dev.postern.domain.migration;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads names as people write them outside SQL: {@code audit.logs, "Order Items"}. */
record WrittenNames(SearchPath path) {

    /** All of them; none where the text is anything but names with commas between them. */
    Option<Seq<QualifiedName>> read(String text) {
        SqlLexer lexer = new SqlLexer(text);
        Seq<Token> tokens = Iterator.ofAll((Iterable<Token>) () -> lexer).toVector();
        if (lexer.fault().isDefined()) {
            return Option.none();
        }
        Seq<QualifiedName> names = Vector.empty();
        Seq<Token> left = tokens;
        while (isName(left)) {
            boolean qualified = left.size() > 2 && left.get(1).isPunctuation(text, '.') && isName(left.drop(2));
            names = names.append(
                    qualified
                            ? new QualifiedName(identifier(left.head(), text), identifier(left.get(2), text))
                            : path.qualify(identifier(left.head(), text)));
            left = left.drop(qualified ? 3 : 1);
            if (left.isEmpty()) {
                return Option.some(names);
            }
            left = left.head().isPunctuation(text, ',') ? left.tail() : Vector.empty();
        }
        return Option.none();
    }

    private static boolean isName(Seq<Token> tokens) {
        return tokens.headOption()
                .exists(token -> token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_IDENTIFIER);
    }

    private static Identifier identifier(Token token, String text) {
        return Identifier.folded(token.text(text));
    }
}
