package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.column.DropColumn;
import dev.postern.domain.operation.constraint.AddConstraint;
import dev.postern.domain.operation.constraint.DropConstraint;
import dev.postern.domain.operation.constraint.ValidateConstraint;
import dev.postern.domain.operation.foreign.CreateForeignTable;
import dev.postern.domain.operation.partition.Heirs;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.migration.ForeignOptionReading.Bearer;
import dev.postern.postgres.migration.TableAction.Pass;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Cascade_restrictContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_foreign_optionsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_actionContext;

/** Reads the actions of {@code ALTER TABLE} on one table. */
final class TableActionReading {

    private final Names names;
    private final QualifiedName table;
    private final ConstraintReading constraints;
    private final AddedColumn addedColumn;
    private final Heirs heirs;

    TableActionReading(Names names, QualifiedName table, Heirs heirs) {
        this.heirs = heirs;
        NameChoice choice = new NameChoice(table.name());
        this.names = names;
        this.table = table;
        this.constraints = new ConstraintReading(names, table, choice);
        this.addedColumn = new AddedColumn(names, table, choice);
    }

    Seq<TableAction> read(Table_actionContext action) {
        if (action.table_column_definition() != null) {
            return addedColumn.read(action);
        }
        Option<Operation> onConstraint = new ConstraintActionReading(table)
                .read(new WordCursor(names, names.source().text(action)));
        if (onConstraint.isDefined()) {
            return Vector.of(action(Pass.ADD_KEY, onConstraint.get(), action));
        }
        if (action.tabl_constraint != null) {
            return Vector.of(addConstraint(action));
        }
        if (action.define_foreign_options() != null) {
            return options(ofTable(), "", action.define_foreign_options(), action);
        }
        if (action.column_action() != null && action.column_action().define_foreign_options() != null) {
            Identifier column = names.identifier(action.column);
            return options(
                    ofColumn(column),
                    "ALTER COLUMN " + column + " ",
                    action.column_action().define_foreign_options(),
                    action);
        }
        if (action.column_action() != null) {
            return Vector.of(new ColumnActionReading(names, table, heirs).read(action));
        }
        if (action.validate_constraint() != null) {
            var constraint = names.unqualified(action.validate_constraint().constraint_name);
            return Vector.of(action(Pass.MISCELLANEOUS, new ValidateConstraint(table, constraint), action));
        }
        if (action.drop_constraint() != null || (action.DROP() != null && action.column != null)) {
            return Vector.of(action(Pass.DROP, drop(action), action));
        }
        Operation setting = new TableSettingReading(names, table)
                .read(new WordCursor(names, names.source().text(action)));
        return Vector.of(action(Pass.MISCELLANEOUS, setting, action));
    }

    private Bearer ofTable() {
        return new Bearer(
                new ObjectName.Relation(table),
                CreateForeignTable.KIND,
                "FOREIGN TABLE " + table,
                Vector.of(new TableExists(table)));
    }

    private Bearer ofColumn(Identifier column) {
        return new Bearer(
                new ObjectName.Column(table, column),
                "column",
                "FOREIGN TABLE " + table + " ALTER COLUMN " + column,
                Vector.of(new TableExists(table), new ColumnExists(table, column)));
    }

    private Seq<TableAction> options(
            Bearer bearer, String beginning, Define_foreign_optionsContext options, Table_actionContext action) {
        WordCursor words = new WordCursor(names, names.source().text(options));
        words.expect("options");
        return ForeignOptionReading.changes(words, beginning, bearer)
                .map(change ->
                        new TableAction(Pass.MISCELLANEOUS, new Parts.Part(change.operation(), change.text(), action)));
    }

    private Operation drop(Table_actionContext action) {
        if (action.drop_constraint() != null) {
            return new DropConstraint(
                    table,
                    names.identifier(action.drop_constraint().constraint_name),
                    behavior(action.drop_constraint().cascade_restrict()),
                    heirs);
        }
        return new DropColumn(table, names.identifier(action.column), behavior(action.cascade_restrict()), heirs);
    }

    private static DropBehavior behavior(Cascade_restrictContext written) {
        boolean cascades = Option.of(written).exists(words -> words.CASCADE() != null);
        return cascades ? DropBehavior.CASCADE : DropBehavior.RESTRICT;
    }

    private TableAction addConstraint(Table_actionContext action) {
        ConstraintDefinition definition = constraints.read(action.tabl_constraint, Option.none());
        return action(pass(definition), operation(table, definition, heirs), action);
    }

    private TableAction action(Pass pass, Operation operation, Table_actionContext action) {
        return new TableAction(pass, new Parts.Part(operation, names.source().text(action), action));
    }

    static Pass pass(ConstraintDefinition definition) {
        return definition.form().isKeptByIndex() ? Pass.ADD_KEY : Pass.ADD_OTHER_CONSTRAINT_OR_DEFAULT;
    }

    static AddConstraint operation(QualifiedName table, ConstraintDefinition definition, Heirs heirs) {
        return new AddConstraint(
                table, definition.constraint(), definition.columns(), definition.naming(), definition.uses(), heirs);
    }
}
