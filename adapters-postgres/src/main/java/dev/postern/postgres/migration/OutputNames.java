package dev.postern.postgres.migration;

import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_listContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_sublistContext;

/** The names of what a query returns (manual, 7.3.2). */
record OutputNames(Names names) {

    /** Of the first SELECT of a query; none where {@code *} stands for columns, or where there is none. */
    Option<Set<Identifier>> of(ParseTree query) {
        return first(query)
                .flatMap(select -> Option.of(select.select_list())
                        .flatMap(this::listed)
                        .orElse(() -> Option.of(select.values_stmt())
                                .map(values ->
                                        numbered(values.values_values(0).vex().size()))));
    }

    /** How many values a query returns; none where that is not plain to see. */
    Option<Integer> number(ParseTree query) {
        return first(query)
                .flatMap(select -> Option.of(select.select_list())
                        .filter(list -> !Vector.ofAll(list.select_sublist()).exists(this::isStar))
                        .map(list -> list.select_sublist().size())
                        .orElse(() -> Option.of(select.values_stmt())
                                .map(values -> values.values_values(0).vex().size())));
    }

    Option<Set<Identifier>> listed(Select_listContext list) {
        Seq<Select_sublistContext> items = Vector.ofAll(list.select_sublist());
        return items.exists(this::isStar)
                ? Option.none()
                : Option.some(items.map(this::name).toLinkedSet());
    }

    /** Names given to results by the author. */
    Seq<Identifier> given(Select_listContext list) {
        return Vector.ofAll(list.select_sublist()).flatMap(this::label);
    }

    private boolean isStar(Select_sublistContext item) {
        String text = names.source().line(item);
        return text.equals("*") || text.endsWith(".*") || text.endsWith(". *");
    }

    private Identifier name(Select_sublistContext item) {
        return label(item).getOrElse(() -> {
            Identifier called = new ExpressionReading(names, new Identifier("?")).called(item.vex());
            String text = names.source().line(item);
            int dot = text.lastIndexOf('.');
            boolean qualified = dot >= 0 && text.substring(dot + 1).matches("[A-Za-z_][A-Za-z0-9_$]*");
            return qualified ? new WordCursor(names, text.substring(dot + 1)).identifier() : called;
        });
    }

    private Option<Identifier> label(Select_sublistContext item) {
        return Option.<ParseTree>of(item.col_label())
                .orElse(() -> Option.of(item.bare_col_label()))
                .map(names::identifier);
    }

    private static Set<Identifier> numbered(int columns) {
        return LinkedHashSet.rangeClosed(1, columns).map(number -> new Identifier("column" + number));
    }

    private static Option<Select_primaryContext> first(ParseTree part) {
        if (part instanceof Select_primaryContext select) {
            return Option.some(select);
        }
        for (int i = 0; i < part.getChildCount(); i++) {
            boolean with = part.getChild(i)
                    instanceof org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_clauseContext;
            Option<Select_primaryContext> found = with ? Option.none() : first(part.getChild(i));
            if (found.isDefined()) {
                return found;
            }
        }
        return Option.none();
    }
}
