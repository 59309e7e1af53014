package dev.postern.postgres.migration;

import dev.postern.domain.operation.data.ChangeRows;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Conflict_objectContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Delete_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_columnContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Indirection_identifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Insert_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_setContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_stmt_for_psqlContext;

/** Reads {@code INSERT}, {@code UPDATE} and {@code DELETE}. */
record RowsReading(Names names) {

    ChangeRows insert(Insert_stmt_for_psqlContext written) {
        Set<Identifier> listed = Option.of(written.insert_columns())
                .map(list -> columns(list.indirection_identifier()))
                .getOrElse(LinkedHashSet.empty());
        Set<Identifier> arbiters = Option.of(written.conflict_object())
                .map(conflict -> arbiters(conflict, written.insert_table_name))
                .getOrElse(LinkedHashSet.empty());
        Set<Identifier> updated = Option.of(written.conflict_action())
                .map(action -> set(action.update_set()))
                .getOrElse(LinkedHashSet.empty());
        return change(
                "insert", written.insert_table_name, listed.addAll(arbiters).addAll(updated), written);
    }

    ChangeRows update(Update_stmt_for_psqlContext written) {
        rejectCursor(written.cursor != null);
        return change("update", written.update_table_name, set(written.update_set()), written);
    }

    ChangeRows delete(Delete_stmt_for_psqlContext written) {
        rejectCursor(written.cursor != null);
        return change("delete", written.delete_table_name, LinkedHashSet.empty(), written);
    }

    private ChangeRows change(
            String kind, Schema_qualified_nameContext target, Set<Identifier> columns, ParserRuleContext written) {
        QualifiedName relation = names.relation(target);
        return new ChangeRows(
                kind, relation, columns, new RelationsRead(names).in(written).remove(relation));
    }

    private Set<Identifier> set(List<Update_setContext> assignments) {
        Seq<Indirection_identifierContext> assigned = Vector.ofAll(assignments).flatMap(each -> each.column);
        return columns(assigned.asJava());
    }

    private Set<Identifier> columns(List<Indirection_identifierContext> written) {
        return LinkedHashSet.ofAll(written).map(column -> names.identifier(column.identifier()));
    }

    private Set<Identifier> arbiters(Conflict_objectContext conflict, Schema_qualified_nameContext target) {
        ExpressionReading expressions = new ExpressionReading(names, names.last(target));
        Seq<Index_columnContext> keys =
                Option.of(conflict.index_columns()).toVector().flatMap(columns -> columns.index_column());
        return LinkedHashSet.ofAll(keys.flatMap(key -> expressions.plainColumn(key.column)));
    }

    private static void rejectCursor(boolean positioned) {
        if (positioned) {
            throw new NotUnderstood("the row of a cursor");
        }
    }
}
