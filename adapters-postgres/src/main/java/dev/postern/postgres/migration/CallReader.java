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
            Uses uses = QueryUses.ofExpression(command.names(), command.rest());
            return Command.whole(command, new RunQuery("call", uses));
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

    private static Uses statement(Names names, String text) {
        return Grammar.piece(text, SQLParser::data_statement)
                .map(query -> QueryUses.of(names.in(text), query))
                .getOrElseThrow(() -> new NotUnderstood("a query: " + text));
    }
}
