package dev.postern.postgres.migration;

import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RoutineBodies;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.WithDetails;
import dev.postern.domain.operation.column.AddColumn;
import dev.postern.domain.operation.partition.Heirs;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.migration.TableAction.Pass;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_definitionContext;

/**
 * Reads {@code ADD COLUMN}. A constraint in the column's definition is an operation of its own, so that a foreign key to
 * something that is not there does not hold up the column.
 */
final class AddedColumn {

    private final Names names;
    private final QualifiedName table;
    private final ColumnReading columns;
    private final ConstraintReading constraints;

    AddedColumn(Names names, QualifiedName table, NameChoice choice) {
        this.names = names;
        this.table = table;
        this.columns = new ColumnReading(names, table, choice);
        this.constraints = new ConstraintReading(names, table, choice);
    }

    Seq<TableAction> read(Table_actionContext action) {
        ColumnDefinition definition = columns.read(action.table_column_definition());
        Seq<TableAction> added = definition.constraints().map(each -> constraint(each, definition.name()));
        if (added.count(each -> each.pass() == Pass.ADD_KEY) > 1) {
            throw new NotUnderstood("two keys of one column, of which PostgreSQL makes one");
        }
        return added.prepend(column(action, definition));
    }

    private TableAction column(Table_actionContext action, ColumnDefinition definition) {
        var column = definition.isPrimaryKey() ? definition.keyed() : definition.column();
        Operation operation = new TableDetails(names, table)
                .of(
                        new AddColumn(
                                table,
                                column,
                                definition.sequence().toVector(),
                                definition.uses().and(generatedFrom(action.table_column_definition())),
                                bodies(definition.uses())),
                        action.table_column_definition());
        Operation counting = definition.detail().isEmpty()
                ? operation
                : new WithDetails(operation, definition.detail().toVector(), Uses.NOTHING);
        String text = definition.constraints().isEmpty()
                ? names.source().text(action)
                : withoutConstraints(action, definition);
        return new TableAction(Pass.ADD_COLUMN, new Parts.Part(counting, text, action));
    }

    private RoutineBodies bodies(Uses uses) {
        return uses.calls().isEmpty() ? RoutineBodies.UNREAD : names.lookup().bodies();
    }

    /** The columns that a generated one is made of: unlike a default it is made of nothing else (manual, 5.4). */
    private Uses generatedFrom(Table_column_definitionContext written) {
        return Vector.ofAll(written.constraint_common())
                .map(Constraint_commonContext::constr_body)
                .filter(body -> ConstraintForm.of(body) == ConstraintForm.OF_COLUMN && body.DEFAULT() == null)
                .flatMap(body -> Option.of(body.vex()))
                .flatMap(expression -> new ExpressionReading(names, table.name()).columns(expression))
                .map(used -> Uses.column(table, used))
                .fold(Uses.NOTHING, Uses::and);
    }

    private String withoutConstraints(Table_actionContext action, ColumnDefinition definition) {
        Table_column_definitionContext written = action.table_column_definition();
        Seq<ParseTree> kept = Vector.ofAll(written.children).removeAll(definition.constraints());
        String ifNotExists =
                Option.of(action.if_not_exists()).map(words -> "IF NOT EXISTS ").getOrElse("");
        boolean becomesNotNull = !definition.column().equals(definition.keyed()) && definition.isPrimaryKey();
        return "ADD COLUMN " + ifNotExists
                + kept.map(names.source()::text).mkString(" ")
                + (becomesNotNull ? " NOT NULL" : "");
    }

    private TableAction constraint(Constraint_commonContext written, Identifier column) {
        if (written.VALID() != null) {
            throw new NotUnderstood("NOT VALID in a column");
        }
        ConstraintDefinition definition = constraints.read(written, Option.some(column));
        String name = Option.of(written.identifier())
                .map(given -> "CONSTRAINT " + names.source().text(given) + " ")
                .getOrElse("");
        String text = ("ADD " + name + ofTable(written, column)).strip();
        return new TableAction(
                TableActionReading.pass(definition),
                new Parts.Part(TableActionReading.operation(table, definition, Heirs.FOLLOW), text, written));
    }

    /** The constraint as it is written for a table rather than in a column. */
    private String ofTable(Constraint_commonContext written, Identifier column) {
        Constr_bodyContext body = written.constr_body();
        String columnList = " (" + column.sql() + ") ";
        return switch (ConstraintForm.of(body)) {
            case CHECK -> names.source().text(body, written);
            case PRIMARY_KEY -> "PRIMARY KEY" + columnList + names.source().behind(body.KEY(), written);
            case UNIQUE -> unique(written, columnList);
            case FOREIGN_KEY -> "FOREIGN KEY" + columnList + names.source().text(body, written);
            case EXCLUSION, OF_COLUMN -> throw new NotUnderstood("a constraint of a column");
        };
    }

    private String unique(Constraint_commonContext written, String columnList) {
        Constr_bodyContext body = written.constr_body();
        return Option.of(body.nulls_distinction())
                .map(nulls -> "UNIQUE " + names.source().text(nulls) + columnList
                        + names.source().behind(nulls, written))
                .getOrElse(() -> "UNIQUE" + columnList + names.source().behind(body.UNIQUE(), written));
    }
}
