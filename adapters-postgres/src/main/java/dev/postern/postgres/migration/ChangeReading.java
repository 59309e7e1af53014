package dev.postern.postgres.migration;

import dev.postern.domain.operation.ColumnsFor;
import dev.postern.domain.operation.ConstraintExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.constraint.UniqueKeyExists;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Conflict_objectContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Delete_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.From_itemContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IdentifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Indirection_identifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Insert_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Merge_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Returning_select_list_with_aliasContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Truncate_stmtContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_setContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_stmt_for_psqlContext;

/**
 * Reads statements that change rows, by themselves or in a WITH clause of another.
 *
 * @param passesOn whether what is returned is left to whoever uses the name that it has in WITH
 */
record ChangeReading(QueryReading query, boolean passesOn) {

    private static final Identifier EXCLUDED = new Identifier("excluded");

    /** What a statement uses; nothing of one that changes no rows. */
    Option<Uses> of(ParseTree part, RangeTable range) {
        if (part instanceof Insert_stmt_for_psqlContext insert) {
            return Option.some(insert(insert, range));
        }
        if (part instanceof Update_stmt_for_psqlContext update) {
            return Option.some(update(update, range));
        }
        if (part instanceof Delete_stmt_for_psqlContext delete) {
            return Option.some(delete(delete, range));
        }
        if (part instanceof Merge_stmt_for_psqlContext merge) {
            return Option.some(merge(merge, range));
        }
        return part instanceof Truncate_stmtContext truncate ? Option.some(truncate(truncate)) : Option.none();
    }

    private Uses insert(Insert_stmt_for_psqlContext insert, RangeTable range) {
        WithReading.With with = new WithReading(query).of(Option.of(insert.with_clause()), range);
        QualifiedName target = names().relation(insert.insert_table_name);
        Seq<Identifier> listed = Option.of(insert.insert_columns())
                .map(columns -> assigned(columns.indirection_identifier()))
                .getOrElse(Vector.empty());
        Uses rows = hasRows(insert) ? Uses.inserting(target) : Uses.changing(target);
        Uses uses = with.uses().and(rows).and(columns(target, listed));
        if (insert.select_stmt() != null) {
            uses = uses.and(query.in(insert.select_stmt(), with.range()));
            Option<Integer> values = new OutputNames(names()).number(insert.select_stmt());
            uses = listed.isEmpty() && values.isDefined() ? uses.needing(new ColumnsFor(target, values.get())) : uses;
            uses = listed.isEmpty() ? uses.and(Uses.allColumns(target)) : uses;
        }
        RangeEntry row = row(insert.insert_table_name, insert.alias);
        RangeTable own = with.range().within(Vector.of(row));
        RangeTable conflict = with.range().within(Vector.of(row, RangeEntry.relation(EXCLUDED, target)));
        return uses.and(returned(own, insert.returning_select_list_with_alias()))
                .and(conflict(insert, target, own, conflict));
    }

    /** Whether there is a row for certain; a query may find none. */
    private boolean hasRows(Insert_stmt_for_psqlContext insert) {
        return insert.select_stmt() == null
                || StatementWords.of(names().source().text(insert.select_stmt()))
                        .contains(0, "values");
    }

    private Uses conflict(Insert_stmt_for_psqlContext insert, QualifiedName target, RangeTable own, RangeTable both) {
        Uses uses = parts(own, insert.conflict_object());
        if (insert.conflict_object() != null) {
            uses = uses.and(arbiter(insert.conflict_object(), target));
        }
        if (insert.conflict_action() == null) {
            return uses;
        }
        return uses.and(assignments(insert.conflict_action().update_set(), target, both))
                .and(parts(both, insert.conflict_action().vex()));
    }

    /** What tells one row from another: a constraint, or an index on just those columns. */
    private Uses arbiter(Conflict_objectContext conflict, QualifiedName target) {
        if (conflict.identifier() != null) {
            return Uses.NOTHING.needing(new ConstraintExists(target, names().identifier(conflict.identifier())));
        }
        if (conflict.index_columns() == null) {
            return Uses.NOTHING;
        }
        ExpressionReading expressions = new ExpressionReading(names(), target.name());
        Seq<Option<Identifier>> keys =
                Vector.ofAll(conflict.index_columns().index_column()).map(key -> expressions.plainColumn(key.column));
        boolean plain = conflict.index_where() == null && keys.forAll(Option::isDefined);
        Uses columns = columns(target, keys.flatMap(key -> key));
        return plain ? columns.needing(new UniqueKeyExists(target, keys.flatMap(key -> key))) : columns;
    }

    private Uses update(Update_stmt_for_psqlContext update, RangeTable range) {
        WithReading.With with = new WithReading(query).of(Option.of(update.with_clause()), range);
        QualifiedName target = names().relation(update.update_table_name);
        RangeEntry row = row(update.update_table_name, update.alias);
        RangeTable inside = beside(row, update.from_item(), with.range());
        return with.uses()
                .and(changed(target, Vector.empty()))
                .and(new FromReading(query, with.range()).uses(update.from_item()))
                .and(assignments(update.update_set(), target, inside))
                .and(parts(inside, update.vex()))
                .and(returned(inside, update.returning_select_list_with_alias()));
    }

    private Uses delete(Delete_stmt_for_psqlContext delete, RangeTable range) {
        WithReading.With with = new WithReading(query).of(Option.of(delete.with_clause()), range);
        QualifiedName target = names().relation(delete.delete_table_name);
        RangeTable inside = beside(row(delete.delete_table_name, delete.alias), delete.from_item(), with.range());
        return with.uses()
                .and(changed(target, Vector.empty()))
                .and(new FromReading(query, with.range()).uses(delete.from_item()))
                .and(parts(inside, delete.vex()))
                .and(returned(inside, delete.returning_select_list_with_alias()));
    }

    private Uses merge(Merge_stmt_for_psqlContext merge, RangeTable range) {
        WithReading.With with = new WithReading(query).of(Option.of(merge.with_clause()), range);
        QualifiedName target = names().relation(merge.merge_table_name);
        List<From_itemContext> source = List.of(merge.from_item());
        RangeTable inside = beside(row(merge.merge_table_name, merge.alias), source, with.range());
        return with.uses()
                .and(changed(target, Vector.empty()))
                .and(Uses.allColumns(target))
                .and(new FromReading(query, with.range()).uses(source))
                .and(parts(inside, merge.vex()))
                .and(returned(inside, merge.returning_select_list_with_alias()))
                .and(query.all(merge.when_condition(), inside))
                .and(Vector.ofAll(merge.when_condition())
                        .map(action -> Uses.assigning(
                                target, assigned(assignedIn(action).asJava())))
                        .fold(Uses.NOTHING, Uses::and));
    }

    private Uses truncate(Truncate_stmtContext truncate) {
        return Vector.ofAll(truncate.only_table_multiply())
                .map(table -> Uses.changing(names().relation(table.schema_qualified_name())))
                .fold(Uses.NOTHING, Uses::and);
    }

    private Uses returned(RangeTable range, Returning_select_list_with_aliasContext returned) {
        return passesOn ? Uses.NOTHING : parts(range, returned);
    }

    private static Seq<Indirection_identifierContext> assignedIn(ParseTree part) {
        return part instanceof Indirection_identifierContext column
                ? Vector.of(column)
                : Vector.range(0, part.getChildCount()).flatMap(child -> assignedIn(part.getChild(child)));
    }

    /** The values of SET read what is visible; the columns that get them are the target's. */
    private Uses assignments(List<Update_setContext> assignments, QualifiedName target, RangeTable values) {
        Uses uses = Uses.NOTHING;
        for (Update_setContext each : assignments) {
            uses = uses.and(Uses.assigning(target, assigned(each.column)))
                    .and(query.all(each.value, values))
                    .and(parts(values, each.table_subquery()));
        }
        return uses;
    }

    Uses columns(QualifiedName target, Seq<Identifier> columns) {
        return columns.map(column -> Uses.column(target, column)).fold(Uses.NOTHING, Uses::and);
    }

    private Uses changed(QualifiedName target, Seq<Identifier> columns) {
        return Uses.changing(target).and(columns(target, columns));
    }

    private RangeTable beside(RangeEntry row, List<From_itemContext> items, RangeTable range) {
        return range.within(new FromReading(query, range).entries(items).prepend(row));
    }

    private RangeEntry row(Schema_qualified_nameContext target, IdentifierContext alias) {
        return RangeEntry.relation(
                Option.of(alias).map(names()::identifier).getOrElse(() -> names().last(target)),
                names().relation(target));
    }

    Seq<Identifier> assigned(List<Indirection_identifierContext> columns) {
        return Vector.ofAll(columns).map(column -> names().identifier(column.identifier()));
    }

    private Uses parts(RangeTable range, ParseTree... parts) {
        return query.all(Vector.of(parts).flatMap(Option::of), range);
    }

    private Names names() {
        return query.names();
    }
}
