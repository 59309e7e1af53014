package dev.postern.postgres.migration;

import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IndirectionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Indirection_varContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmtContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmt_no_parensContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/** Finds the columns that an expression on the rows of one table reads. */
record ExpressionReading(Names names, Identifier table) {

    private static final Set<String> OF_THE_SYSTEM =
            LinkedHashSet.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

    private static final Identifier UNNAMED = new Identifier("expr");

    /** The columns that are surely read, in their order; what may be something else is left out. */
    Set<Identifier> columns(ParseTree expression) {
        return variables(expression).reject(column -> OF_THE_SYSTEM.contains(column.value()));
    }

    /** The columns that are surely read, those among them that every table has by itself. */
    Set<Identifier> variables(ParseTree part) {
        if (part instanceof Indirection_varContext variable) {
            return column(variable).addAll(inChildren(part));
        }
        boolean otherRows = part instanceof Select_stmtContext || part instanceof Select_stmt_no_parensContext;
        return otherRows ? LinkedHashSet.empty() : inChildren(part);
    }

    /** The column, if the expression is nothing but a column. */
    Option<Identifier> plainColumn(VexContext expression) {
        return Option.of(expression.value_expression_primary())
                .flatMap(primary -> Option.of(primary.indirection_var()))
                .filter(variable -> variable.indirection_list() == null && variable.identifier() != null)
                .map(variable -> names.identifier(variable.identifier()));
    }

    /** What an expression is called: after its column or function; a few others, not known here, after their kind. */
    Identifier called(VexContext expression) {
        VexContext bare = bare(expression);
        if (bare.CAST_EXPRESSION() != null) {
            return called(bare.vex(0));
        }
        return plainColumn(bare)
                .orElse(() -> Option.of(bare.value_expression_primary())
                        .flatMap(primary -> Option.of(primary.function_call()))
                        .flatMap(call -> Option.of(call.schema_qualified_name_nontype()))
                        .map(function -> names.parts(function).last()))
                .getOrElse(UNNAMED);
    }

    /** The expression without the parentheses around it. */
    static VexContext bare(VexContext expression) {
        boolean parenthesised = expression.LEFT_PAREN() != null
                && expression.getChildCount() == 3
                && expression.vex().size() == 1
                && expression.indirection_list() == null;
        return parenthesised ? bare(expression.vex(0)) : expression;
    }

    private Set<Identifier> inChildren(ParseTree part) {
        Set<Identifier> found = LinkedHashSet.empty();
        for (int i = 0; i < part.getChildCount(); i++) {
            found = found.addAll(variables(part.getChild(i)));
        }
        return found;
    }

    /** {@code column}, {@code column[…]} or {@code table.column}; the table's name alone is its whole row. */
    private Set<Identifier> column(Indirection_varContext variable) {
        if (variable.identifier() == null) {
            return LinkedHashSet.empty();
        }
        Identifier first = names.identifier(variable.identifier());
        Option<IndirectionContext> field = Option.of(variable.indirection_list())
                .filter(list -> !list.indirection().isEmpty())
                .map(list -> list.indirection(0))
                .filter(next -> next.col_label() != null);
        if (!first.equals(table)) {
            return field.isEmpty() ? LinkedHashSet.of(first) : LinkedHashSet.empty();
        }
        return field.map(next -> names.identifier(next.col_label())).toLinkedSet();
    }
}
