package dev.postern.postgres.migration;

import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.operation.Feeds;
import dev.postern.domain.operation.data.ChangeRows;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Delete_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Insert_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Merge_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_setContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_stmt_for_psqlContext;

/** Reads {@code INSERT}, {@code UPDATE}, {@code DELETE} and {@code MERGE}. */
record RowsReading(Names names) {

    ChangeRows insert(Insert_stmt_for_psqlContext written) {
        ChangeRows rows = change("insert", written.insert_table_name, written, feeds().insert(written));
        return new ChangeRows(
                rows.kind(),
                rows.relation(),
                rows.rowEvents(),
                rows.uses(),
                rows.feeds(),
                new ArrivalReading(names).of(written));
    }

    ChangeRows update(Update_stmt_for_psqlContext written) {
        rejectCursor(written.cursor != null);
        return change("update", written.update_table_name, written, feeds().update(written));
    }

    ChangeRows delete(Delete_stmt_for_psqlContext written) {
        rejectCursor(written.cursor != null);
        return change("delete", written.delete_table_name, written, feeds().delete(written));
    }

    ChangeRows merge(Merge_stmt_for_psqlContext written) {
        return change("merge", written.merge_table_name, written, Feeds.UNFAILING);
    }

    private StatementFeeds feeds() {
        return StatementFeeds.of(names);
    }

    private ChangeRows change(String kind, Schema_qualified_nameContext target, ParseTree written, Feeds feeds) {
        return new ChangeRows(
                kind,
                names.relation(target),
                events(written).toLinkedSet(),
                QueryUses.of(names, written),
                feeds,
                Option.none());
    }

    /** What it does, and what statements inside it do. */
    private static Seq<RowEvent> events(ParseTree part) {
        Seq<RowEvent> inside = Vector.range(0, part.getChildCount()).flatMap(child -> events(part.getChild(child)));
        return inside.appendAll(own(part));
    }

    private static Set<RowEvent> own(ParseTree part) {
        if (part instanceof Insert_stmt_for_psqlContext) {
            return LinkedHashSet.of(RowEvent.INSERT);
        }
        if (part instanceof Update_stmt_for_psqlContext || part instanceof Update_setContext) {
            return LinkedHashSet.of(RowEvent.UPDATE);
        }
        if (part instanceof Delete_stmt_for_psqlContext) {
            return LinkedHashSet.of(RowEvent.DELETE);
        }
        return part instanceof Merge_stmt_for_psqlContext ? RowEvent.ANY : LinkedHashSet.empty();
    }

    private static void rejectCursor(boolean positioned) {
        if (positioned) {
            throw new NotUnderstood("the row of a cursor");
        }
    }
}
