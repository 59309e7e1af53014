package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation.Wording;
import dev.postern.domain.operation.Renaming;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * An operation on something that is called otherwise now, written anew: other tokens in the place of those that name it,
 * and nothing else changed. Which tokens those are is not guessed: every choice among those that could be is read again,
 * and only where a single one means the same operation under the new name is that the new text.
 */
record Rewriting(GuardedOperation operation, Renaming renaming, StatementReader reader) {

    private static final int MOST_CHOICES = 5;

    /** The operation under the new name; none where its text cannot be rewritten safely. */
    Option<GuardedOperation> rewritten() {
        Seq<Token> tokens = tokens();
        Seq<Integer> names = Vector.range(0, tokens.size()).filter(position -> isName(tokens.get(position)));
        boolean safe = !names.isEmpty()
                && names.size() <= MOST_CHOICES
                && operation.operation().nature() != Nature.OPAQUE
                && operation.operation().wording() == Wording.FREE
                && operation.statement().data().isEmpty()
                && !tokens.exists(this::isNamedWithin);
        return safe
                ? names.combinations()
                        .reject(Seq::isEmpty)
                        .flatMap(choice -> reader.read(operation, text(tokens, choice)))
                        .filter(this::meansTheSame)
                        .toVector()
                        .singleOption()
                : Option.none();
    }

    private Seq<Token> tokens() {
        SqlLexer lexer = new SqlLexer(operation.statement().text());
        return Iterator.ofAll((Iterable<Token>) () -> lexer)
                .filter(token -> token.kind() != TokenKind.COMMENT)
                .toVector();
    }

    private boolean isName(Token token) {
        boolean identifier = token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_IDENTIFIER;
        String written = text(token);
        return identifier
                && !written.startsWith("U&")
                && !written.startsWith("u&")
                && Identifier.folded(written).equals(renaming.from().identifier());
    }

    /** A string may hold the name for whatever purpose; nobody rewrites it. */
    private boolean isNamedWithin(Token token) {
        boolean string = token.kind() == TokenKind.STRING || token.kind() == TokenKind.DOLLAR_STRING;
        return string
                && text(token)
                        .toLowerCase(Locale.ROOT)
                        .contains(renaming.from().identifier().value().toLowerCase(Locale.ROOT));
    }

    private String text(Seq<Token> tokens, Seq<Integer> chosen) {
        String text = operation.statement().text();
        StringBuilder written = new StringBuilder();
        int from = 0;
        for (int position : chosen) {
            written.append(text, from, start(tokens, position)).append(newName());
            from = tokens.get(position).end();
        }
        return written.append(text.substring(from)).toString();
    }

    /** Where what moves to another schema is named with its schema, that is replaced with it. */
    private int start(Seq<Token> tokens, int position) {
        boolean qualified = moves()
                && position > 1
                && tokens.get(position - 1).isPunctuation(operation.statement().text(), '.');
        return tokens.get(qualified ? position - 2 : position).start();
    }

    private String newName() {
        return moves() ? renaming.to().sql() : renaming.to().identifier().sql();
    }

    private boolean moves() {
        return !renaming.from().container().equals(renaming.to().container());
    }

    private boolean meansTheSame(GuardedOperation other) {
        Option<ObjectName> target = operation.operation().target().map(renaming::of);
        return other.operation().kind().equals(operation.operation().kind())
                && other.operation().target().equals(target)
                && other.transactionality() == operation.transactionality()
                && other.footprint().equals(operation.footprint().following(renaming));
    }

    private String text(Token token) {
        return token.text(operation.statement().text());
    }
}
