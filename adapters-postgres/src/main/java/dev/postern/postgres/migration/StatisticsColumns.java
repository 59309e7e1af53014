package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/**
 * What statistics are on.
 *
 * @param called what each column or expression is called in an automatic name
 * @param read the columns that are read, which the statistics go with
 * @param uses what is needed, and what else they stand on
 */
record StatisticsColumns(Seq<String> called, Set<ObjectName> read, Uses uses) {

    private static final String UNNAMED = "expr";

    static StatisticsColumns read(Names names, String items, QualifiedName table) {
        StatisticsColumns all = new StatisticsColumns(Vector.empty(), LinkedHashSet.empty(), Uses.NOTHING);
        for (String item : new WordCursor(names, "(" + items + ")").items()) {
            all = all.with(names, item, table);
        }
        return all;
    }

    private StatisticsColumns with(Names names, String item, QualifiedName table) {
        Set<Identifier> columns = Grammar.piece(item, SQLParser::vex)
                .map(expression -> new ExpressionReading(names.in(item), table.name()).columns(expression))
                .getOrElseThrow(() -> new NotUnderstood("an expression: " + item));
        Uses used = QueryUses.ofRowCondition(names, item, table);
        boolean plain = columns.size() == 1 && columns.head().sql().equals(item);
        return new StatisticsColumns(
                called.append(plain ? columns.head().value() : UNNAMED),
                read.addAll(columns.map(column -> new ObjectName.Column(table, column))),
                uses.and(new Uses(used.needs(), used.footprint(), used.objects().reject(each -> isOn(table, each)))));
    }

    private static boolean isOn(QualifiedName table, ObjectName object) {
        return new ObjectName.Relation(table).contains(object);
    }
}
