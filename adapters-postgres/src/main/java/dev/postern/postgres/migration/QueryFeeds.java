package dev.postern.postgres.migration;

import dev.postern.domain.operation.Feeds;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.After_opsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.From_itemContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.From_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Groupby_clauseContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Grouping_elementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_opsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmtContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_clauseContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_queryContext;

/**
 * Tells without rows of which tables a query returns none: those that every row of its result comes from (PostgreSQL
 * manual, 7.2 and 7.4). What it calls on the way is not looked at here.
 *
 * @param queries of the queries of WITH clauses that are visible, by their names
 */
record QueryFeeds(Names names, Map<Identifier, Feeds> queries) {

    static QueryFeeds of(Names names) {
        return new QueryFeeds(names, LinkedHashMap.empty());
    }

    Feeds query(Select_stmtContext select) {
        return isOrderedByAggregate(select.after_ops())
                ? Feeds.UNFAILING
                : with(Option.of(select.with_clause())).operations(select.select_ops());
    }

    /** Of a query that is made of parts. */
    Feeds query(Option<With_clauseContext> clause, List<After_opsContext> after, Select_primaryContext select) {
        return isOrderedByAggregate(after) ? Feeds.UNFAILING : with(clause).rows(select);
    }

    private boolean isOrderedByAggregate(List<After_opsContext> after) {
        return Vector.ofAll(after).exists(calls()::mayAggregate);
    }

    /** Where the queries of a WITH clause are visible, too. */
    QueryFeeds with(Option<With_clauseContext> clause) {
        QueryFeeds visible = this;
        for (With_clauseContext with : clause) {
            visible = with.RECURSIVE() == null ? visible.inOrder(with) : visible.recursive(with);
        }
        return visible;
    }

    private QueryFeeds knowing(With_queryContext query, Feeds feeds) {
        return new QueryFeeds(names, queries.put(names.identifier(query.query_name), feeds));
    }

    private QueryFeeds inOrder(With_clauseContext with) {
        QueryFeeds visible = this;
        for (With_queryContext query : with.with_query()) {
            visible = visible.knowing(query, visible.named(query));
        }
        return visible;
    }

    /** All are visible in each. */
    private QueryFeeds recursive(With_clauseContext with) {
        QueryFeeds visible = this;
        for (With_queryContext query : with.with_query()) {
            visible = visible.knowing(query, Feeds.UNFAILING);
        }
        for (With_queryContext query : with.with_query()) {
            visible = visible.knowing(query, visible.repeated(query));
        }
        return visible;
    }

    /** Of a query of a WITH clause, or of a statement there, which returns nothing where it does nothing. */
    Feeds of(With_queryContext query) {
        return queries.get(names.identifier(query.query_name)).getOrElse(Feeds.UNFAILING);
    }

    private Feeds named(With_queryContext query) {
        return Option.of(query.data_statement().select_stmt())
                .map(this::query)
                .getOrElse(() -> new StatementFeeds(names, this).changing(query.data_statement()));
    }

    /** What refers to itself goes on from the rows of its first part (manual, 7.8.2.1). */
    private Feeds repeated(With_queryContext query) {
        Seq<Identifier> itself = Vector.of(names.identifier(query.query_name));
        return Option.of(query.data_statement().select_stmt())
                .filter(select ->
                        select.with_clause() == null && select.select_ops().UNION() != null)
                .filter(select -> Each.of(From_primaryContext.class, select)
                        .flatMap(from -> Option.of(from.schema_qualified_name()))
                        .exists(name -> names.parts(name).equals(itself)))
                .map(select -> operations(select.select_ops().select_ops(0)))
                .getOrElse(() -> named(query));
    }

    private Feeds operations(Select_opsContext part) {
        if (part.select_primary() != null) {
            return rows(part.select_primary());
        }
        if (part.select_stmt() != null) {
            return query(part.select_stmt());
        }
        if (part.INTERSECT() != null && isUnitedWithin(part)) {
            return Feeds.UNFAILING;
        }
        Feeds left = operations(part.select_ops(0));
        if (part.EXCEPT() != null) {
            return left;
        }
        Feeds right = operations(part.select_ops(1));
        return part.INTERSECT() != null ? left.joined(right) : left.united(right);
    }

    /** INTERSECT binds closer than the others (manual, 7.4), which the grammar does not know. */
    private static boolean isUnitedWithin(Select_opsContext part) {
        return part.UNION() != null
                || part.EXCEPT() != null
                || Vector.ofAll(part.select_ops()).exists(QueryFeeds::isUnitedWithin);
    }

    private Feeds rows(Select_primaryContext select) {
        if (select.schema_qualified_name() != null) {
            return relation(select.schema_qualified_name());
        }
        boolean outOfNothing = select.values_stmt() != null
                || select.into_table() != null
                || select.from_item().isEmpty()
                || !keepsNothing(select);
        return outOfNothing
                ? Feeds.UNFAILING
                : from(select.from_item())
                        .joined(condition(select).map(this::of).getOrElse(Feeds.UNFAILING));
    }

    /** Of a condition. */
    Feeds of(VexContext condition) {
        return new ConditionFeeds(this).of(condition);
    }

    private static Option<VexContext> condition(Select_primaryContext select) {
        Seq<ParseTree> parts = Vector.range(0, select.getChildCount()).map(select::getChild);
        return Option.of(select.WHERE())
                .map(where -> parts.get(parts.indexOf(where) + 1))
                .filter(VexContext.class::isInstance)
                .map(VexContext.class::cast);
    }

    /** Whether no rows stay none: each group has a row, or nothing is aggregated, as nothing can be in FROM and WHERE. */
    private boolean keepsNothing(Select_primaryContext select) {
        if (select.groupby_clause() != null) {
            return isOfPlainKeys(select.groupby_clause());
        }
        Option<VexContext> condition = condition(select);
        Seq<ParseTree> results = Vector.range(0, select.getChildCount())
                .map(select::getChild)
                .reject(part -> part instanceof From_itemContext || condition.exists(part::equals));
        return select.HAVING() == null && !results.exists(calls()::mayAggregate);
    }

    /** An empty grouping set is of all rows, and there of none, too. */
    private static boolean isOfPlainKeys(Groupby_clauseContext grouping) {
        return Vector.ofAll(grouping.grouping_element_list().grouping_element()).forAll(QueryFeeds::isPlainKey);
    }

    private static boolean isPlainKey(Grouping_elementContext element) {
        String text = element.getText().toLowerCase(java.util.Locale.ROOT);
        return element.vex() != null
                && !text.equals("()")
                && Vector.of("rollup", "cube", "grouping").forAll(word -> !text.startsWith(word));
    }

    /** Of what is listed in FROM or USING: each row is made of one of each. */
    Feeds from(List<From_itemContext> items) {
        return Vector.ofAll(items).map(this::from).fold(Feeds.UNFAILING, Feeds::joined);
    }

    private Feeds from(From_itemContext item) {
        if (item.from_primary() != null) {
            return from(item.from_primary());
        }
        Seq<Feeds> sides = Vector.ofAll(item.from_item()).map(this::from);
        if (item.FULL() != null) {
            return sides.reduce(Feeds::united);
        }
        if (item.LEFT() != null) {
            return sides.head();
        }
        return item.RIGHT() != null ? sides.last() : sides.reduce(Feeds::joined);
    }

    private Feeds from(From_primaryContext item) {
        if (item.schema_qualified_name() != null) {
            return relation(item.schema_qualified_name());
        }
        return item.table_subquery() == null
                ? Feeds.UNFAILING
                : query(item.table_subquery().select_stmt());
    }

    private Feeds relation(Schema_qualified_nameContext name) {
        Seq<Identifier> parts = names.parts(name);
        Option<Feeds> query = parts.size() == 1 ? queries.get(parts.head()) : Option.none();
        boolean isOfTheSystem = parts.size() == 1
                ? parts.head().value().startsWith("pg_")
                : parts.head().value().equals("pg_catalog")
                        || parts.head().value().equals("information_schema");
        return query.getOrElse(() -> isOfTheSystem ? Feeds.UNFAILING : Feeds.of(names.relation(name)));
    }

    private CallsMade calls() {
        return new CallsMade(names);
    }
}
