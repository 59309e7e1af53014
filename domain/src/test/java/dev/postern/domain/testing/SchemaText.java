package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** A catalog as lines of text, to be compared and to be read where it differs. Whose words a definition is in does not show. */
public final class SchemaText {

    private SchemaText() {}

    /** Relations by name, then comments; an index that keeps a constraint is a line of its own all the same. */
    public static String of(Catalog catalog) {
        Seq<String> relations = catalog.relations().values().toVector().flatMap(SchemaText::lines);
        Seq<String> comments = catalog.comments()
                .toVector()
                .sortBy(pair -> pair._1())
                .map(pair -> "comment on " + pair._1().describe() + ": " + pair._2());
        return relations.appendAll(comments).mkString("\n");
    }

    private static Seq<String> lines(Relation relation) {
        Seq<String> head = Vector.of(relation.asIndex().map(SchemaText::line).getOrElse(relation::describe));
        return relation.asTable().map(table -> head.appendAll(parts(table))).getOrElse(head);
    }

    private static String line(Index index) {
        return index.createStatement() + (index.validity() == Validity.VALID ? "" : " (INVALID)");
    }

    private static Seq<String> parts(Table table) {
        Seq<String> columns = table.columns().map(Column::describe);
        Seq<String> constraints = table.constraints()
                .values()
                .toVector()
                .map(Constraint::describe)
                .map("constraint "::concat);
        return columns.appendAll(constraints).map("    "::concat);
    }
}
