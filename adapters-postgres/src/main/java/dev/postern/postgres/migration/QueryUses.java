package dev.postern.postgres.migration;

import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/** What queries and expressions use: relations, columns, routines, types, sequences, collations. */
final class QueryUses {

    private QueryUses() {}

    /** Of a statement or a query that is parsed already. */
    static Uses of(Names names, ParseTree query) {
        return of(names, query, RangeTable.empty());
    }

    static Uses of(Names names, ParseTree query, RangeTable range) {
        return new QueryReading(names)
                .in(query, range)
                .and(new ExpressionUses(names, ExpressionUses.Calls.FOUND_ELSEWHERE).in(query));
    }

    /** Of a query that stands in a text by itself. */
    static Uses ofQuery(Names names, String text) {
        ParserRuleContext query =
                Grammar.piece(text, SQLParser::select_stmt).getOrElseThrow(() -> new NotUnderstood("a query: " + text));
        return of(names.in(text), query);
    }

    /** Of an expression that reads no rows but those of sub-selects. */
    static Uses ofExpression(Names names, String text) {
        return ofExpression(names, text, RangeTable.empty());
    }

    /** Of a condition on the rows of a table as they were, {@code OLD}, and as they are to be, {@code NEW}. */
    static Uses ofCondition(Names names, String text, QualifiedName table) {
        return ofExpression(names, text, rows(table));
    }

    /** Of a condition on the rows of a table, which go by the table's name. */
    static Uses ofRowCondition(Names names, String text, QualifiedName table) {
        RangeTable own = RangeTable.empty().within(Vector.of(RangeEntry.relation(table.name(), table)));
        return ofExpression(names, text, own);
    }

    static RangeTable rows(QualifiedName table) {
        return RangeTable.empty()
                .within(Vector.of(
                        RangeEntry.relation(new Identifier("new"), table),
                        RangeEntry.relation(new Identifier("old"), table)));
    }

    private static Uses ofExpression(Names names, String text, RangeTable range) {
        ParserRuleContext expression = Grammar.piece(text, parser -> parser.vex())
                .getOrElseThrow(() -> new NotUnderstood("an expression: " + text));
        return of(names.in(text), expression, range);
    }
}
