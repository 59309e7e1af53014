package dev.postern.postgres.migration;

import dev.postern.domain.operation.data.ChangeRows;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Delete_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Insert_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Merge_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_stmt_for_psqlContext;

/** Reads {@code INSERT}, {@code UPDATE}, {@code DELETE} and {@code MERGE}. */
record RowsReading(Names names) {

    ChangeRows insert(Insert_stmt_for_psqlContext written) {
        return change("insert", written.insert_table_name, written);
    }

    ChangeRows update(Update_stmt_for_psqlContext written) {
        rejectCursor(written.cursor != null);
        return change("update", written.update_table_name, written);
    }

    ChangeRows delete(Delete_stmt_for_psqlContext written) {
        rejectCursor(written.cursor != null);
        return change("delete", written.delete_table_name, written);
    }

    ChangeRows merge(Merge_stmt_for_psqlContext written) {
        return change("merge", written.merge_table_name, written);
    }

    private ChangeRows change(String kind, Schema_qualified_nameContext target, ParseTree written) {
        return new ChangeRows(kind, names.relation(target), QueryUses.of(names, written));
    }

    private static void rejectCursor(boolean positioned) {
        if (positioned) {
            throw new NotUnderstood("the row of a cursor");
        }
    }
}
