package dev.postern.postgres.migration;

import dev.postern.domain.sql.Comment;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Seq;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** The text behind a parse tree. */
record Source(SqlStatement statement) {

    /** The text of a part, verbatim. */
    String text(ParseTree part) {
        return part.getSourceInterval().length() == 0 ? "" : text(part, part);
    }

    /** The text from the beginning of one part to the end of another, verbatim. */
    String text(ParseTree first, ParseTree last) {
        return statement.text().substring(start(first), end(last));
    }

    /** The text of a whole that follows one of its parts, verbatim. */
    String behind(ParseTree part, ParseTree whole) {
        return statement.text().substring(end(part), end(whole)).strip();
    }

    /** The text of a whole without some of what is in it. */
    String without(ParseTree whole, Seq<ParseTree> parts) {
        StringBuilder left = new StringBuilder();
        int from = start(whole);
        for (ParseTree part : parts.filter(each -> start(each) >= start(whole) && end(each) <= end(whole))) {
            left.append(statement.text(), from, start(part));
            from = end(part);
        }
        return left.append(statement.text(), from, end(whole)).toString().stripTrailing();
    }

    /** The text of a part on one line: without comments, and with one space wherever there is any. */
    String line(ParserRuleContext part) {
        return onOneLine(text(part));
    }

    /** The text from the beginning of the statement up to a part, verbatim with the space between them. */
    String before(ParseTree part) {
        return statement.text().substring(0, start(part));
    }

    /** A statement made of parts of this one. Comments, and with them directives, go to one of them only. */
    SqlStatement statement(String text, ParseTree part, Seq<Comment> comments) {
        return statement.part(text, place(start(part)), comments);
    }

    private Place place(int offset) {
        return statement.placeAt(statement.text().codePointCount(0, offset) + 1);
    }

    private static int start(ParseTree part) {
        return Tokens.first(part).getStartIndex();
    }

    private static int end(ParseTree part) {
        return Tokens.last(part).getStopIndex() + 1;
    }

    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        SqlLexer lexer = new SqlLexer(text);
        int end = 0;
        boolean afterString = false;
        while (lexer.hasNext()) {
            Token token = lexer.next();
            if (token.kind() != TokenKind.COMMENT) {
                boolean continues = afterString && token.kind() == TokenKind.STRING;
                if (token.start() > end && !line.isEmpty()) {
                    line.append(continues ? '\n' : ' ');
                }
                line.append(token.text(text));
                end = token.end();
                afterString = token.kind() == TokenKind.STRING;
            }
        }
        return line.toString();
    }
}
