package dev.postern.postgres.migration;

import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.After_opsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IdentifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IndirectionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Indirection_varContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Into_tableContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Perform_stmtContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmtContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmt_no_parensContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_sublistContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_clauseContext;

/**
 * Finds the relations and columns that a statement reads and writes, wherever it does: in sub-selects, in WITH, in FROM.
 * A column is named only where it is certain whose it is, or that it is of one of several.
 */
record QueryReading(Names names) {

    Uses in(ParseTree part, RangeTable range) {
        if (part instanceof Select_stmtContext || part instanceof Select_stmt_no_parensContext) {
            return query((ParserRuleContext) part, range);
        }
        if (part instanceof Select_primaryContext select) {
            return select(select, range);
        }
        if (part instanceof Perform_stmtContext query) {
            return perform(query, range);
        }
        if (part instanceof Indirection_varContext variable) {
            return variable(variable, range).and(children(part, range));
        }
        if (part instanceof VexContext vex) {
            return field(vex, range).getOrElse(() -> children(part, range));
        }
        if (part instanceof Function_callContext call) {
            return new CallUses(names, range).of(call).and(children(part, range));
        }
        if (part instanceof Select_sublistContext item
                && names.source().line(item).equals("*")) {
            return range.all();
        }
        if (part instanceof Into_tableContext) {
            throw new NotUnderstood("SELECT INTO");
        }
        return new ChangeReading(this, false).of(part, range).getOrElse(() -> children(part, range));
    }

    Uses all(Iterable<? extends ParseTree> parts, RangeTable range) {
        Uses uses = Uses.NOTHING;
        for (ParseTree part : parts) {
            uses = uses.and(in(part, range));
        }
        return uses;
    }

    Uses children(ParseTree part, RangeTable range) {
        Uses uses = Uses.NOTHING;
        for (int i = 0; i < part.getChildCount(); i++) {
            uses = uses.and(in(part.getChild(i), range));
        }
        return uses;
    }

    /** The order of what one SELECT returns may go by what it reads; of what several return together only by names. */
    private Uses query(ParserRuleContext query, RangeTable range) {
        WithReading.With with =
                new WithReading(this).of(Option.of(query.getRuleContext(With_clauseContext.class, 0)), range);
        Seq<ParseTree> parts = Vector.range(0, query.getChildCount())
                .map(query::getChild)
                .reject(part -> part instanceof With_clauseContext || part instanceof After_opsContext);
        Seq<After_opsContext> after = Vector.ofAll(query.getRuleContexts(After_opsContext.class));
        Uses uses = with.uses().and(all(parts, with.range()));
        Option<Select_primaryContext> single = parts.size() == 1 ? single(parts.head()) : Option.none();
        RangeTable order = single.map(select -> inside(select, with.range()))
                .getOrElse(() -> with.range().within(Vector.of(RangeEntry.derived(Option.none(), Option.none()))));
        return uses.and(all(after, order))
                .and(single.map(select -> rows(select).keys(with.range(), Vector.<ParseTree>ofAll(after)))
                        .getOrElse(Uses.NOTHING));
    }

    private static Option<Select_primaryContext> single(ParseTree operations) {
        if (operations instanceof Select_primaryContext select) {
            return Option.some(select);
        }
        return operations.getChildCount() == 1 ? single(operations.getChild(0)) : Option.none();
    }

    private RangeTable inside(Select_primaryContext select, RangeTable range) {
        return rows(select).inside(range);
    }

    private Uses select(Select_primaryContext select, RangeTable range) {
        FromReading from = new FromReading(this, range);
        if (select.schema_qualified_name() != null) {
            return from.rows(select.schema_qualified_name()).and(from.columns(select.schema_qualified_name()));
        }
        if (select.into_table() != null) {
            throw new NotUnderstood("SELECT INTO");
        }
        return rows(select).uses(range);
    }

    private SelectedRows rows(Select_primaryContext select) {
        return new SelectedRows(
                this, select, select.from_item(), Option.of(select.select_list()), Option.of(select.groupby_clause()));
    }

    /** PL/pgSQL has queries without the word SELECT: behind PERFORM, and where a value is computed. */
    private Uses perform(Perform_stmtContext query, RangeTable range) {
        return new SelectedRows(
                        this,
                        query,
                        query.from_item(),
                        Option.of(query.select_list()),
                        Option.of(query.groupby_clause()))
                .uses(range);
    }

    /** {@code (parameter).field}; of what else stands in parentheses its own names tell. */
    private Option<Uses> field(VexContext vex, RangeTable range) {
        return Option.of(vex.indirection_list())
                .filter(list -> vex.vex().size() == 1 && !list.indirection().isEmpty())
                .flatMap(list -> Option.of(list.indirection(0).col_label()))
                .flatMap(label -> Sole.in(vex.vex(0), IdentifierContext.class)
                        .map(names::identifier)
                        .filter(name -> range.parameter(name).isDefined())
                        .map(name -> range.qualified(name, names.identifier(label))));
    }

    /** {@code column}, {@code alias.column}, or the whole row that an alias stands for. */
    private Uses variable(Indirection_varContext variable, RangeTable range) {
        if (variable.identifier() == null) {
            return Uses.NOTHING;
        }
        Identifier first = names.identifier(variable.identifier());
        Option<IndirectionContext> field = Option.of(variable.indirection_list())
                .filter(list -> !list.indirection().isEmpty())
                .map(list -> list.indirection(0));
        if (field.isEmpty()) {
            boolean star = variable.indirection_list() != null;
            return star ? range.all(first) : range.unqualified(first);
        }
        return field.filter(next -> next.col_label() != null)
                .map(next -> range.qualified(first, names.identifier(next.col_label())))
                .getOrElse(() -> range.unqualified(first));
    }
}
