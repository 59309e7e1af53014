package dev.postern.postgres.migration;

import dev.postern.domain.operation.Feeds;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Data_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Delete_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.From_itemContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Insert_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Merge_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmtContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmt_no_parensContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_clauseContext;

/**
 * Tells without rows of which tables a statement about rows does nothing at all. A query may be gone through before it
 * turns out to have no result, so that nothing it calls on the way may do anything; what makes the values of a row is not
 * come to where there is none.
 */
record StatementFeeds(Names names, QueryFeeds queries) {

    static StatementFeeds of(Names names) {
        return new StatementFeeds(names, QueryFeeds.of(names));
    }

    Feeds insert(Insert_stmt_for_psqlContext insert) {
        Option<With_clauseContext> with = Option.of(insert.with_clause());
        boolean isQuery = insert.select_stmt() != null;
        return isQuery && isHarmless(insert.select_stmt())
                ? beside(with, queries.with(with).query(insert.select_stmt()))
                : Feeds.UNFAILING;
    }

    /** Of a query by itself. */
    Feeds query(Select_stmtContext select) {
        return isHarmless(select) ? queries.query(select) : Feeds.UNFAILING;
    }

    /** Of a statement in a WITH clause, which is done whether or not what it returns is used (manual, 7.8.4). */
    Feeds changing(Data_statementContext part) {
        return Option.of(part.insert_stmt_for_psql())
                .map(this::insert)
                .orElse(() -> Option.of(part.update_stmt_for_psql()).map(this::update))
                .orElse(() -> Option.of(part.delete_stmt_for_psql()).map(this::delete))
                .getOrElse(Feeds.UNFAILING);
    }

    /** Of what is done with what a WITH clause holds, and of that. */
    private Feeds beside(Option<With_clauseContext> with, Feeds main) {
        if (!with.forAll(calls()::isHarmless)) {
            return Feeds.UNFAILING;
        }
        QueryFeeds visible = queries.with(with);
        return with.toVector()
                .flatMap(clause -> Vector.ofAll(clause.with_query()))
                .filter(StatementFeeds::changesElsewhere)
                .map(visible::of)
                .fold(main, Feeds::united);
    }

    Feeds update(Update_stmt_for_psqlContext update) {
        return changed(
                update.update_table_name, Option.of(update.with_clause()), update.from_item(), Option.of(update.vex()));
    }

    Feeds delete(Delete_stmt_for_psqlContext delete) {
        return changed(
                delete.delete_table_name, Option.of(delete.with_clause()), delete.from_item(), Option.of(delete.vex()));
    }

    private Feeds changed(
            Schema_qualified_nameContext target,
            Option<With_clauseContext> with,
            List<From_itemContext> others,
            Option<VexContext> condition) {
        Seq<ParseTree> conditions = others.isEmpty()
                ? condition.toVector().flatMap(StatementFeeds::queries)
                : Vector.<ParseTree>ofAll(condition);
        if (!conditions.appendAll(others).forAll(calls()::isHarmless)) {
            return Feeds.UNFAILING;
        }
        QueryFeeds visible = queries.with(with);
        Feeds asked = condition.filter(calls()::isHarmless).map(visible::of).getOrElse(Feeds.UNFAILING);
        return beside(
                with,
                Feeds.of(names.relation(target)).joined(visible.from(others)).joined(asked));
    }

    /** A condition on the rows of one table is asked of each; a query in it may be asked before. */
    static Seq<ParseTree> queries(ParseTree part) {
        return Vector.<ParseTree>ofAll(Each.of(Select_stmtContext.class, part))
                .appendAll(Each.of(Select_stmt_no_parensContext.class, part));
    }

    /** Sequences that the values of the results count do not count where there are none. */
    private boolean isHarmless(Select_stmtContext select) {
        Seq<Function_callContext> counting = Sole.in(select.select_ops(), Select_primaryContext.class)
                .flatMap(rows -> Option.of(rows.select_list()))
                .toVector()
                .flatMap(calls()::counting);
        return !changesElsewhere(select)
                && calls().harmful(select).removeAll(counting).isEmpty();
    }

    private static boolean changesElsewhere(ParseTree part) {
        return !Each.of(Insert_stmt_for_psqlContext.class, part).isEmpty()
                || !Each.of(Update_stmt_for_psqlContext.class, part).isEmpty()
                || !Each.of(Delete_stmt_for_psqlContext.class, part).isEmpty()
                || !Each.of(Merge_stmt_for_psqlContext.class, part).isEmpty();
    }

    private CallsMade calls() {
        return new CallsMade(names);
    }
}
