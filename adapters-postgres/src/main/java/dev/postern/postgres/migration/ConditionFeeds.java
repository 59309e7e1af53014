package dev.postern.postgres.migration;

import dev.postern.domain.operation.Feeds;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmt_no_parensContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Value_expression_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/**
 * Tells without rows of which tables a condition holds for no row: where it asks for a row of a query, or for one with a
 * value, and that returns none (PostgreSQL manual, 9.24). What it calls on the way is not looked at here.
 */
record ConditionFeeds(QueryFeeds queries) {

    Feeds of(VexContext condition) {
        if (condition.AND() != null && condition.BETWEEN() == null) {
            return Vector.ofAll(condition.vex()).map(this::of).fold(Feeds.UNFAILING, Feeds::joined);
        }
        if (condition.select_stmt_no_parens() != null) {
            boolean isAmong = condition.IN() != null && condition.NOT() == null;
            return isAmong ? listed(condition.select_stmt_no_parens()) : Feeds.UNFAILING;
        }
        boolean inParentheses = condition.LEFT_PAREN() != null
                && condition.getChildCount() == 3
                && condition.vex().size() == 1;
        return inParentheses ? of(condition.vex(0)) : existing(condition);
    }

    private Feeds listed(Select_stmt_no_parensContext select) {
        return Sole.in(select.select_ops_no_parens(), Select_primaryContext.class)
                .map(rows -> queries.query(Option.of(select.with_clause()), select.after_ops(), rows))
                .getOrElse(Feeds.UNFAILING);
    }

    private Feeds existing(VexContext condition) {
        return Sole.in(condition, Value_expression_primaryContext.class)
                .filter(value -> value.EXISTS() != null)
                .map(value -> queries.query(value.table_subquery().select_stmt()))
                .getOrElse(Feeds.UNFAILING);
    }
}
