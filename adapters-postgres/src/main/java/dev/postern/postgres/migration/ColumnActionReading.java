package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.column.ChangeColumnType;
import dev.postern.domain.operation.column.ChangeColumnType.Conversion;
import dev.postern.domain.operation.column.ChangeDefault;
import dev.postern.domain.operation.column.ChangeNullability;
import dev.postern.domain.operation.partition.Heirs;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.migration.TableAction.Pass;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Column_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_actionContext;

/** Reads {@code ALTER COLUMN}. */
record ColumnActionReading(Names names, QualifiedName table, Heirs heirs) {

    TableAction read(Table_actionContext action) {
        Identifier column = names.identifier(action.column);
        Column_actionContext change = action.column_action();
        if (change.TYPE() != null) {
            return action(Pass.CHANGE_TYPE, type(column, change), action);
        }
        if (change.set_def_column() != null) {
            ColumnValue value =
                    ColumnProperties.defaultValue(names, change.set_def_column().vex());
            Uses uses = new ExpressionUses(names).in(change.set_def_column().vex());
            return action(
                    Pass.ADD_OTHER_CONSTRAINT_OR_DEFAULT, new ChangeDefault(table, column, value, uses, heirs), action);
        }
        if (change.drop_def() != null) {
            return action(
                    Pass.DROP, new ChangeDefault(table, column, new ColumnValue.None(), Uses.NOTHING, heirs), action);
        }
        if (change.NOT() == null || change.NULL() == null) {
            Operation setting = new ColumnSettingReading(names, table, column)
                    .read(new WordCursor(names, names.source().text(change)));
            return action(Pass.MISCELLANEOUS, setting, action);
        }
        return change.set != null
                ? action(Pass.SET_NOT_NULL, new ChangeNullability(table, column, Nullability.NOT_NULL), action)
                : action(Pass.DROP, new ChangeNullability(table, column, Nullability.NULLABLE), action);
    }

    private Operation type(Identifier column, Column_actionContext change) {
        ExpressionUses expressions = new ExpressionUses(names);
        Uses uses = expressions.in(Option.of(change.vex())).and(expressions.in(Option.of(change.collate_identifier())));
        Option<Definition> collation = Option.of(change.collate_identifier())
                .flatMap(written -> TableDetails.collation(names.parts(written.collation)));
        return new ChangeColumnType(
                table,
                column,
                new TypeReading(names).type(change.data_type()),
                collation,
                change.USING() == null ? Conversion.ASSIGNMENT : Conversion.EXPRESSION,
                uses);
    }

    private TableAction action(Pass pass, Operation operation, Table_actionContext action) {
        return new TableAction(pass, new Parts.Part(operation, names.source().text(action), action));
    }
}
