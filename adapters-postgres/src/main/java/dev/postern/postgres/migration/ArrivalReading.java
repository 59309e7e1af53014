package dev.postern.postgres.migration;

import dev.postern.domain.operation.Arrivals;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Insert_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Select_sublistContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Values_valuesContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/** Reads which columns an {@code INSERT} gives values, and how long the texts are that it gives. */
record ArrivalReading(Names names) {

    private static final Pattern PLAIN_TEXT = Pattern.compile("'(?:[^'\\\\]|'')*'");

    /** None where it names no columns, or only parts of some, or does something besides. */
    Option<Arrivals> of(Insert_stmt_for_psqlContext insert) {
        boolean plain = insert.with_clause() == null
                && insert.conflict_action() == null
                && insert.insert_columns() != null
                && Vector.ofAll(insert.insert_columns().indirection_identifier())
                        .forAll(column -> column.getChildCount() == 1);
        return Option.when(
                plain,
                () -> new Arrivals(names.relation(insert.insert_table_name), lengths(columns(insert), rows(insert))));
    }

    private Seq<Identifier> columns(Insert_stmt_for_psqlContext insert) {
        return Vector.ofAll(insert.insert_columns().indirection_identifier())
                .map(column -> names.identifier(column.identifier()));
    }

    private Map<Identifier, Option<Integer>> lengths(Seq<Identifier> columns, Seq<Seq<VexContext>> rows) {
        Map<Identifier, Option<Integer>> lengths = LinkedHashMap.empty();
        for (int position = 0; position < columns.size(); position++) {
            int place = position;
            Seq<Option<Integer>> given = rows.map(
                    row -> Option.when(place < row.size(), () -> row.get(place)).flatMap(this::length));
            Option<Integer> longest = given.isEmpty() || given.exists(Option::isEmpty)
                    ? Option.none()
                    : given.flatMap(each -> each).max();
            lengths = lengths.put(columns.get(position), longest);
        }
        return lengths;
    }

    /** What stands in each row, in the order of the columns; nothing where that is not plain to see. */
    private Seq<Seq<VexContext>> rows(Insert_stmt_for_psqlContext insert) {
        return Option.of(insert.select_stmt())
                .filter(query -> query.with_clause() == null)
                .flatMap(query -> Sole.in(query.select_ops(), Select_primaryContext.class))
                .toVector()
                .flatMap(this::rows);
    }

    /**
     * Where nothing but constants are given, statements that differ in nothing else are read once for all of them, so that
     * nobody knows how long they are.
     */
    private Seq<Seq<VexContext>> rows(Select_primaryContext select) {
        Seq<Seq<VexContext>> rows = select.values_stmt() != null
                ? Vector.ofAll(select.values_stmt().values_values())
                        .map(row -> row.DEFAULT().isEmpty() ? expressions(row) : Vector.empty())
                : Option.of(select.select_list())
                        .map(list -> (Seq<VexContext>)
                                Vector.ofAll(list.select_sublist()).map(Select_sublistContext::vex))
                        .toVector();
        boolean onlyConstants =
                rows.forAll(row -> row.forAll(each -> length(each).isDefined()));
        return onlyConstants ? Vector.empty() : rows;
    }

    private static Seq<VexContext> expressions(Values_valuesContext row) {
        return Vector.ofAll(row.vex());
    }

    private Option<Integer> length(VexContext expression) {
        String text = names.source().text(expression).strip();
        return PLAIN_TEXT.matcher(text).matches()
                ? Option.some(TextLiteral.value(text)).map(value -> value.codePointCount(0, value.length()))
                : Option.none();
    }
}
