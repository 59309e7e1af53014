package dev.postern.postgres.migration;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The tokens at the ends of a part of a parse tree. */
final class Tokens {

    private Tokens() {}

    static Token first(ParseTree part) {
        return part instanceof TerminalNode leaf ? leaf.getSymbol() : ((ParserRuleContext) part).getStart();
    }

    static Token last(ParseTree part) {
        return part instanceof TerminalNode leaf ? leaf.getSymbol() : ((ParserRuleContext) part).getStop();
    }
}
