package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition.Wording;
import dev.postern.domain.operation.HasDefaultOperatorClass;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_columnContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/** Reads the keys of an index. */
record IndexKeyReading(ExpressionReading expressions) {

    /** Operator classes that no type has by default, so that PostgreSQL always prints them. */
    private static final Set<String> NEVER_DEFAULT =
            LinkedHashSet.of("text_pattern_ops", "varchar_pattern_ops", "bpchar_pattern_ops", "jsonb_path_ops");

    IndexKey read(Index_columnContext written) {
        Option<VexContext> collated = Option.when(written.column.collate_identifier() != null, written.column);
        VexContext key = collated.map(with -> with.vex(0)).getOrElse(written.column);
        Option<Identifier> column = expressions.plainColumn(key);
        String text = column.map(Identifier::sql).getOrElse(() -> line(key))
                + collated.map(with -> " COLLATE " + line(with.collate_identifier().collation))
                        .getOrElse("")
                + operatorClass(written)
                + order(written);
        boolean certain = column.isDefined() && collated.isEmpty() && hasCertainOperatorClass(written);
        return new IndexKey(
                column,
                column.getOrElse(() -> expressions.called(key)).value(),
                text,
                certain ? Wording.SERVER : Wording.AUTHOR,
                expressions.columns(key));
    }

    /** What is needed to index the columns for which no operator class is named; btree has one for nearly every type. */
    Uses byDefault(Iterable<Index_columnContext> keys, QualifiedName table, String method) {
        return method.equals("btree")
                ? Uses.NOTHING
                : Vector.ofAll(keys)
                        .filter(key -> key.operator_class == null)
                        .flatMap(key -> read(key).column())
                        .foldLeft(
                                Uses.NOTHING,
                                (uses, column) -> uses.needing(
                                        new HasDefaultOperatorClass(table, column, Identifier.folded(method))));
    }

    private boolean hasCertainOperatorClass(Index_columnContext written) {
        Schema_qualified_nameContext operators = written.operator_class;
        return written.storage_parameters() == null && (operators == null || NEVER_DEFAULT.contains(line(operators)));
    }

    private String operatorClass(Index_columnContext written) {
        return Option.of(written.operator_class)
                        .map(operators -> " " + line(operators))
                        .getOrElse("")
                + Option.of(written.storage_parameters())
                        .map(options -> " " + line(options))
                        .getOrElse("");
    }

    /** Ascending is the default; nulls come last by default then, and first when descending. */
    private static String order(Index_columnContext written) {
        if (written.order_specification() != null
                && written.order_specification().USING() != null) {
            throw new NotUnderstood("an order by an operator");
        }
        boolean descending = written.order_specification() != null
                && written.order_specification().DESC() != null;
        boolean nullsFirst = written.null_ordering() == null
                ? descending
                : written.null_ordering().FIRST() != null;
        if (descending) {
            return nullsFirst ? " DESC" : " DESC NULLS LAST";
        }
        return nullsFirst ? " NULLS FIRST" : "";
    }

    private String line(org.antlr.v4.runtime.ParserRuleContext part) {
        return expressions.names().source().line(part);
    }
}
