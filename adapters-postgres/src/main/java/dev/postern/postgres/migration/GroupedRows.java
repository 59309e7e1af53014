package dev.postern.postgres.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Groupby_clauseContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Grouping_elementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Indirection_varContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_listContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmtContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_stmt_no_parensContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_sublistContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/**
 * Tells whether a query that groups uses columns by which it does not: it may only where a primary key among those by
 * which it does decides them, and then stands on that key (PostgreSQL manual, 7.2.3).
 *
 * @param results what is returned of each group
 */
record GroupedRows(Names names, Groupby_clauseContext grouping, Select_listContext results) {

    private static final String STAR = "*";

    /** Whether what is returned needs a key, or what is asked or ordered by once the groups are there. */
    boolean mayNeedKey(Seq<ParseTree> behind) {
        return !grouped().forAll(element -> element.vex() != null)
                || Vector.ofAll(results.select_sublist()).exists(this::isLooseResult)
                || behind.exists(this::isLoose);
    }

    private Seq<Grouping_elementContext> grouped() {
        return Vector.ofAll(grouping.grouping_element_list().grouping_element());
    }

    /** Groups can be by the number of a result. By the name of one, they are so only where no column is called so. */
    private boolean isLooseResult(Select_sublistContext item) {
        String number = String.valueOf(results.select_sublist().indexOf(item) + 1);
        return text(item).equals(STAR) || (!keys().contains(number) && isLoose(item));
    }

    private boolean isLoose(ParseTree part) {
        if (part instanceof Select_stmtContext || part instanceof Select_stmt_no_parensContext) {
            return !Each.of(Indirection_varContext.class, part).isEmpty();
        }
        if (part instanceof VexContext value && keys().contains(text(value))) {
            return false;
        }
        if (part instanceof Function_callContext call && new CallsMade(names).isAggregate(call)) {
            return false;
        }
        if (part instanceof Indirection_varContext column) {
            return !isKey(column);
        }
        return Vector.range(0, part.getChildCount()).map(part::getChild).exists(this::isLoose);
    }

    /** A column that is not qualified is the one of that name that there is. */
    private boolean isKey(Indirection_varContext column) {
        String called = text(column);
        return keys().exists(key ->
                key.equals(called) || (last(key).equals(last(called)) && (isPlain(key) || isPlain(called))));
    }

    private static boolean isPlain(String name) {
        return !name.contains(".");
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Set<String> keys() {
        return grouped()
                .flatMap(element -> Option.of(element.vex()))
                .map(this::text)
                .toLinkedSet();
    }

    private String text(ParserRuleContext part) {
        String text = names.source().line(part);
        return text.contains("\"") ? text : text.toLowerCase(Locale.ROOT);
    }
}
