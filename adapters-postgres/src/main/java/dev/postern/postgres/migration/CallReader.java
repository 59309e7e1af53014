package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.data.RunQuery;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/**
 * Reads what runs queries beside the queries themselves: {@code CALL}, {@code PREPARE}, {@code EXECUTE}, {@code DECLARE},
 * {@code EXPLAIN} where it does not run what it explains.
 */
record CallReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("call")) {
            return Command.whole(command, call(command.names(), command.rest()));
        }
        if (command.takes("prepare") && !command.sees("transaction")) {
            command.upTo("as");
            command.expect("as");
            return Command.whole(command, new RunQuery("prepare", statement(command.names(), command.rest())));
        }
        if (command.takes("explain")) {
            String options = command.seesSign("(") ? command.group() : command.takes("verbose") ? "verbose" : "";
            boolean runs = command.sees("analyze") || StatementWords.of(options).contains("analyze");
            return runs
                    ? Option.none()
                    : Command.whole(command, new RunQuery("explain", statement(command.names(), command.rest())));
        }
        if (command.takes("declare")) {
            command.upTo("for");
            command.expect("for");
            return Command.whole(command, new RunQuery("declare", statement(command.names(), command.rest())));
        }
        if (command.takes("execute")) {
            command.rest();
            return Command.whole(command, new RunQuery("execute", Uses.NOTHING));
        }
        return Option.none();
    }

    /** The procedure is the first that is called in the text, whatever its arguments call. */
    private static RunQuery call(Names names, String text) {
        Uses uses = QueryUses.ofExpression(names, text);
        return new RunQuery("call", uses)
                .calling(uses.calls().take(1), names.lookup().bodies());
    }

    private static Uses statement(Names names, String text) {
        return Grammar.piece(text, SQLParser::data_statement)
                .map(query -> QueryUses.of(names.in(text), query))
                .getOrElseThrow(() -> new NotUnderstood("a query: " + text));
    }
}
