package dev.postern.postgres.migration;

import dev.postern.domain.operation.Feeds;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
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
record StatementFeeds(Names names) {

    Feeds insert(Insert_stmt_for_psqlContext insert) {
        boolean changesElsewhere = changes(Option.of(insert.with_clause()));
        boolean isQuery = insert.select_stmt() != null;
        if (changesElsewhere || !isQuery || !harmless(Option.of(insert.with_clause()))) {
            return Feeds.UNFAILING;
        }
        return isHarmless(insert.select_stmt())
                ? QueryFeeds.of(names).with(Option.of(insert.with_clause())).query(insert.select_stmt())
                : Feeds.UNFAILING;
    }

    /** Of a query by itself. */
    Feeds query(Select_stmtContext select) {
        return isHarmless(select) ? QueryFeeds.of(names).query(select) : Feeds.UNFAILING;
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
        boolean harmless =
                !changes(with) && harmless(with) && conditions.appendAll(others).forAll(calls()::isHarmless);
        return harmless
                ? Feeds.of(names.relation(target))
                        .joined(QueryFeeds.of(names).with(with).from(others))
                : Feeds.UNFAILING;
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

    private boolean harmless(Option<With_clauseContext> with) {
        return with.forAll(calls()::isHarmless);
    }

    private static boolean changes(Option<With_clauseContext> with) {
        return with.exists(StatementFeeds::changesElsewhere);
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
