package dev.postern.postgres.migration;

import dev.postern.domain.operation.Uses;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.After_opsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.From_itemContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Groupby_clauseContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_listContext;

/**
 * One query of rows, and what of it reads them.
 *
 * @param whole with all its clauses
 * @param from where the rows come from
 * @param results what is returned of them, which may be given names
 * @param grouping where those names may be used, as they may behind ORDER BY
 */
record SelectedRows(
        QueryReading query,
        ParserRuleContext whole,
        List<From_itemContext> from,
        Option<Select_listContext> results,
        Option<Groupby_clauseContext> grouping) {

    /** What names stand for where those that are given to results may be used. */
    RangeTable inside(RangeTable range) {
        RangeTable inside = range.within(new FromReading(query, range).entries(from));
        return results.map(list -> inside.mindful(new OutputNames(query.names()).given(list)))
                .getOrElse(inside);
    }

    Uses uses(RangeTable range) {
        FromReading reading = new FromReading(query, range);
        RangeTable inside = range.within(reading.entries(from));
        Uses uses = reading.uses(from);
        for (ParseTree part : whole.children) {
            boolean named = grouping.exists(part::equals) || part instanceof After_opsContext;
            uses = from.contains(part) ? uses : uses.and(query.in(part, named ? inside(range) : inside));
        }
        return uses.and(keys(range, behindGroups()));
    }

    /** The keys of tables that it may stand on because of what is done with its groups. */
    Uses keys(RangeTable range, Seq<ParseTree> behind) {
        boolean mayNeedKey = results.exists(
                list -> grouping.exists(by -> new GroupedRows(query.names(), by, list).mayNeedKey(behind)));
        return mayNeedKey
                ? new FromReading(query, range)
                        .entries(from)
                        .flatMap(RangeEntry::relation)
                        .map(Uses::primaryKey)
                        .fold(Uses.NOTHING, Uses::and)
                : Uses.NOTHING;
    }

    /** What is asked of groups, and how they are ordered. */
    private Seq<ParseTree> behindGroups() {
        Seq<ParseTree> parts = Vector.ofAll(whole.children);
        return grouping.map(by -> parts.drop(parts.indexOf(by) + 1)).getOrElse(Vector.empty());
    }
}
