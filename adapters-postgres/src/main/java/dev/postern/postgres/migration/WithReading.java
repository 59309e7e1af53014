package dev.postern.postgres.migration;

import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Data_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Delete_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Insert_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Returning_select_list_with_aliasContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_clauseContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_queryContext;

/** Reads WITH: what its queries use, and what their names stand for behind it (manual, 7.8). */
record WithReading(QueryReading reading) {

    /**
     * @param uses what the queries use
     * @param range what is visible behind the clause
     */
    record With(Uses uses, RangeTable range) {}

    With of(Option<With_clauseContext> clause, RangeTable outside) {
        With read = new With(Uses.NOTHING, outside);
        for (With_clauseContext written : clause) {
            RangeTable visible = outside;
            if (written.RECURSIVE() != null) {
                for (With_queryContext query : written.with_query()) {
                    visible = visible.with(name(query), listed(query));
                }
            }
            for (With_queryContext query : written.with_query()) {
                read = next(query, new With(read.uses(), visible));
                visible = read.range();
            }
        }
        return read;
    }

    /** Of rows that are returned as they are, only those columns are used that are asked of the query by its name. */
    private With next(With_queryContext query, With before) {
        Data_statementContext statement = query.data_statement();
        Option<QualifiedName> whole = query.column_name.isEmpty() ? wholeRows(statement) : Option.none();
        RangeTable visible = before.range();
        Uses uses = whole.flatMap(table -> new ChangeReading(reading, true).of(statement.getChild(0), visible))
                .getOrElse(() -> reading.in(statement, visible));
        RangeTable behind = whole.map(table -> visible.with(name(query), table))
                .getOrElse(() -> visible.with(
                        name(query), listed(query).orElse(() -> new OutputNames(reading.names()).of(statement))));
        return new With(before.uses().and(uses), behind);
    }

    /** The table whose rows a change returns by {@code RETURNING *} and nothing beside them. */
    private Option<QualifiedName> wholeRows(Data_statementContext statement) {
        Insert_stmt_for_psqlContext insert = statement.insert_stmt_for_psql();
        Update_stmt_for_psqlContext update = statement.update_stmt_for_psql();
        Delete_stmt_for_psqlContext delete = statement.delete_stmt_for_psql();
        Option<Schema_qualified_nameContext> table = Option.none();
        if (insert != null && isStar(insert.returning_select_list_with_alias())) {
            table = Option.some(insert.insert_table_name);
        } else if (update != null
                && update.from_item().isEmpty()
                && isStar(update.returning_select_list_with_alias())) {
            table = Option.some(update.update_table_name);
        } else if (delete != null
                && delete.from_item().isEmpty()
                && isStar(delete.returning_select_list_with_alias())) {
            table = Option.some(delete.delete_table_name);
        }
        return table.map(reading.names()::relation);
    }

    private boolean isStar(Returning_select_list_with_aliasContext returned) {
        return returned != null
                && returned.with_output_alias() == null
                && reading.names().source().line(returned.select_list()).equals("*");
    }

    private Identifier name(With_queryContext query) {
        return reading.names().identifier(query.query_name);
    }

    private Option<Set<Identifier>> listed(With_queryContext query) {
        return Option.when(
                !query.column_name.isEmpty(),
                () -> reading.names().identifiers(query.column_name).toLinkedSet());
    }
}
