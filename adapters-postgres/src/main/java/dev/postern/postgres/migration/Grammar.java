package dev.postern.postgres.migration;

import io.vavr.control.Option;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.StatementContext;

/** Parses single statements with pgCodeKeeper's grammar of PostgreSQL. */
final class Grammar {

    private static final int MOST_TOKENS = 100_000;
    private static final int DEEPEST_NESTING = 100;

    /**
     * The parse tree of a statement; none if the grammar does not accept it, which does not mean that it is wrong. None
     * either if parsing would cost more time or memory than knowing what the statement means is worth.
     */
    Option<StatementContext> parse(String statement) {
        GrammarTokens tokens = GrammarTokens.of(statement);
        if (tokens.size() > MOST_TOKENS || tokens.nesting() > DEEPEST_NESTING) {
            return Option.none();
        }
        return parse(tokens, PredictionMode.SLL).orElse(() -> parse(tokens, PredictionMode.LL));
    }

    /** The tree of a piece of a statement, which has to be of that rule as a whole; none if it is not. */
    static <T extends ParserRuleContext> Option<T> piece(String text, Function<SQLParser, T> rule) {
        GrammarTokens tokens = GrammarTokens.of(text);
        if (tokens.size() > MOST_TOKENS || tokens.nesting() > DEEPEST_NESTING) {
            return Option.none();
        }
        SQLParser parser = new SQLParser(new CommonTokenStream(tokens.source()));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.LL);
        try {
            T tree = rule.apply(parser);
            return Option.when(parser.getInputStream().LA(1) == SQLParser.EOF, tree);
        } catch (ParseCancellationException syntaxError) {
            return Option.none();
        }
    }

    /** What SLL accepts it reads as LL does, and faster; what it rejects, LL may accept. */
    private static Option<StatementContext> parse(GrammarTokens tokens, PredictionMode mode) {
        SQLParser parser = new SQLParser(new CommonTokenStream(tokens.source()));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(mode);
        try {
            return Option.of(parser.sql().statement(0));
        } catch (ParseCancellationException syntaxError) {
            return Option.none();
        }
    }
}
