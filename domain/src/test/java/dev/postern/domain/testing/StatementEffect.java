package dev.postern.domain.testing;

import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.column.AddColumn;
import dev.postern.domain.operation.data.ChangeRows;
import dev.postern.domain.operation.table.DropTable;
import dev.postern.domain.operation.table.RenameTable;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;

/** What a statement does that nothing forbids: what its operation projects, in the words of the server, and to the rows. */
record StatementEffect(Operation operation, String sql) {

    ServerState on(ServerState before) {
        return rows(before.with(ServerWording.of(operation.project(before.catalog()))));
    }

    private ServerState rows(ServerState state) {
        if (operation instanceof ChangeRows change) {
            return state.withRows(change.relation(), changed(change, state.rowsOf(change.relation())));
        }
        if (operation instanceof DropTable drop) {
            return state.withoutRows(drop.name());
        }
        if (operation instanceof RenameTable rename) {
            QualifiedName to = new QualifiedName(rename.from().schema(), rename.to());
            return state.withRows(to, state.rowsOf(rename.from())).withoutRows(rename.from());
        }
        return state;
    }

    /** An INSERT adds a row for each of its VALUES, a DELETE of everything takes all; what a condition spares nobody knows here. */
    private Seq<String> changed(ChangeRows change, Seq<String> rows) {
        return switch (change.kind()) {
            case "insert" -> rows.appendAll(inserted());
            case "delete" -> change.needs().size() == 1 ? Vector.empty() : rows;
            default -> rows;
        };
    }

    private Seq<String> inserted() {
        int values = sql.toLowerCase(Locale.ROOT).indexOf("values");
        if (values < 0) {
            return Vector.of(sql.substring(sql.indexOf(' ')).strip());
        }
        Phrase phrase = new Phrase(sql.substring(values + "values".length()));
        Seq<String> rows = Vector.of(phrase.parenthesised());
        while (phrase.acceptSign(',')) {
            rows = rows.append(phrase.parenthesised());
        }
        return rows;
    }

    /** Whether a column that takes no nulls and brings no value is added to rows. */
    static boolean leavesNulls(AddColumn add, ServerState state) {
        Column column = add.column();
        return column.nullability() == Nullability.NOT_NULL
                && column.value().source().equals(new ColumnValue.None().source())
                && !state.rowsOf(add.table()).isEmpty();
    }
}
