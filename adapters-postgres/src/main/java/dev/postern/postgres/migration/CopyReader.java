package dev.postern.postgres.migration;

import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.data.ChangeRows;
import dev.postern.domain.operation.data.RunQuery;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/**
 * Reads {@code COPY}, which changes the rows of a table or reads them, wherever they come from or go to. What a program
 * at the other end does, no catalog shows.
 */
record CopyReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("copy")) {
            return Option.none();
        }
        if (command.seesSign("(")) {
            Uses uses = query(command.names(), command.group());
            command.expect("to");
            command.rest();
            return Command.whole(command, new RunQuery("copy", uses));
        }
        command.takes("binary");
        return Command.whole(command, table(command, command.name()));
    }

    private static Uses query(Names names, String text) {
        return Grammar.piece(text, SQLParser::data_statement)
                .map(query -> QueryUses.of(names.in(text), query))
                .getOrElseThrow(() -> new NotUnderstood("a query: " + text));
    }

    private static Operation table(WordCursor command, QualifiedName relation) {
        Seq<Identifier> listed = columns(command);
        Uses columns = listed.isEmpty()
                ? Uses.allColumns(relation)
                : listed.map(column -> Uses.column(relation, column)).fold(Uses.NOTHING, Uses::and);
        if (command.takes("to")) {
            command.rest();
            return new RunQuery("copy", Uses.rows(relation).and(columns));
        }
        command.expect("from");
        Uses changed = Uses.changing(relation).and(columns);
        command.upTo("where");
        return new ChangeRows(
                "copy",
                relation,
                LinkedHashSet.of(RowEvent.INSERT),
                command.takes("where")
                        ? changed.and(QueryUses.ofRowCondition(command.names(), command.rest(), relation))
                        : changed);
    }

    private static Seq<Identifier> columns(WordCursor command) {
        return command.seesSign("(")
                ? command.items()
                        .map(column -> new WordCursor(command.names(), column))
                        .map(WordCursor::identifier)
                : Vector.empty();
    }
}
