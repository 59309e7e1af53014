package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Iterator;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;

/** The index by which PostgreSQL keeps an exclusion constraint: its definition without the operators that exclude. */
record ExclusionIndex(Identifier name, Definition definition) {

    private static final String EXCLUDE = "EXCLUDE ";

    Index on(QualifiedName table) {
        return new Index(
                new QualifiedName(table.schema(), name),
                table,
                Index.Uniqueness.NOT_UNIQUE,
                new Definition(text(), definition.wording()),
                LinkedHashSet.ofAll(new Definition(text(), definition.wording()).names()),
                Validity.VALID);
    }

    private String text() {
        String written = definition.text().substring(EXCLUDE.length());
        Seq<Token> tokens =
                Iterator.ofAll((Iterable<Token>) () -> new SqlLexer(written)).toVector();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean operator = false;
        int copied = 0;
        for (Token token : tokens) {
            depth += depth(token, written);
            boolean endsOperator = operator && (depth == 0 || (depth == 1 && token.isPunctuation(written, ',')));
            if (!operator && depth == 1 && token.isWord(written, "WITH")) {
                text.append(written, copied, token.start() - 1);
                operator = true;
            } else if (endsOperator) {
                copied = token.start();
                operator = false;
            }
        }
        return withoutDeferral(text.append(written, copied, written.length()).toString());
    }

    private static int depth(Token token, String text) {
        if (token.kind() != TokenKind.PUNCTUATION) {
            return 0;
        }
        return token.isPunctuation(text, '(') ? 1 : token.isPunctuation(text, ')') ? -1 : 0;
    }

    private static String withoutDeferral(String text) {
        return text.replaceFirst("( DEFERRABLE)?( INITIALLY DEFERRED)?$", "");
    }
}
