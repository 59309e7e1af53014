package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.operation.Uses;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/** Types and expressions that stand in commands which are read from their tokens. */
record Fragments(Names names) {

    DataType type(String text) {
        return TypeText.read(names, text).getOrElseThrow(() -> new NotUnderstood("a type: " + text));
    }

    /** What an expression uses. */
    Uses expression(String text) {
        return Grammar.piece(text, SQLParser::vex)
                .map(parsed -> new ExpressionUses(names.in(text)).in(parsed))
                .getOrElseThrow(() -> new NotUnderstood("an expression: " + text));
    }
}
