package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.view.ChangeViewDefault;
import dev.postern.domain.operation.view.RenameViewColumn;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads what {@code ALTER VIEW} does to columns and to the view as a whole, beside naming it and its options. */
record ViewActionReading(Names names, String kind, QualifiedName view) {

    /** What the action means; none if it is another one. */
    Option<Operation> read(WordCursor action) {
        if (action.takes("rename column")
                || (action.sees("rename") && !action.sees("rename to") && action.takes("rename"))) {
            Identifier column = action.identifier();
            action.expect("to");
            return Option.some(new RenameViewColumn(kind, view, column, action.identifier()));
        }
        return action.takes("alter") ? Option.some(column(action)) : ofMaterialized(action);
    }

    private Operation column(WordCursor action) {
        action.takes("column");
        Identifier column = action.identifier();
        if (action.takes("drop default")) {
            return new ChangeViewDefault(view, column, new ColumnValue.None(), Uses.NOTHING);
        }
        if (kind.equals("view") && action.takes("set default")) {
            String expression = Source.onOneLine(action.rest());
            return new ChangeViewDefault(
                    view,
                    column,
                    new ColumnValue.Default(Definition.author(expression)),
                    new Fragments(names).expression(expression));
        }
        return new ColumnSettingReading(names, view, column).read(action);
    }

    /** A materialized view is kept like a table. */
    private Option<Operation> ofMaterialized(WordCursor action) {
        boolean isKept = action.sees("cluster on")
                || action.sees("set without cluster")
                || action.sees("set tablespace")
                || action.sees("set access method");
        if (isKept) {
            return Option.some(new TableSettingReading(names, view).read(action));
        }
        return Dependences.read(
                action,
                kind,
                new ObjectName.Relation(view),
                kind.toUpperCase(Locale.ROOT) + " " + view,
                new RelationExists(view));
    }
}
