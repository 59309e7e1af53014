package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.column.RenameColumn;
import dev.postern.domain.operation.constraint.RenameConstraint;
import dev.postern.domain.operation.partition.AttachPartition;
import dev.postern.domain.operation.partition.DetachPartition;
import dev.postern.domain.operation.partition.Heirs;
import dev.postern.domain.operation.table.MoveTable;
import dev.postern.domain.operation.table.RenameTable;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_partitionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Partition_table_valueContext;

/** Reads {@code ALTER TABLE}: several actions are as many operations, each with a statement of its own. */
record AlterTableReading(Names names) {

    Seq<Analyzed> read(Alter_table_statementContext written) {
        if (written.EXTERNAL() != null) {
            throw new NotUnderstood("a table of another database system");
        }
        QualifiedName table = names.relation(written.name);
        if (written.alter_partition() != null) {
            return whole(partition(written.alter_partition(), table));
        }
        if (written.set_schema() != null) {
            return whole(
                    new MoveTable(table, names.identifier(written.set_schema().identifier())));
        }
        return written.table_action().isEmpty()
                ? Vector.of(new Analyzed(names.source().statement(), renaming(written, table)))
                : actions(written, table);
    }

    private Seq<Analyzed> whole(Operation operation) {
        return Vector.of(new Analyzed(names.source().statement(), operation));
    }

    private Operation partition(Alter_partitionContext written, QualifiedName table) {
        if (written.DETACH() != null) {
            return new DetachPartition(
                    table,
                    names.relation(written.child),
                    written.CONCURRENTLY() != null
                            ? Transactionality.OUTSIDE_TRANSACTION
                            : Transactionality.TRANSACTIONAL);
        }
        Partition_table_valueContext attached = written.partition_table_value();
        return new AttachPartition(
                table,
                names.relation(attached.schema_qualified_name()),
                PartitionBound.read(names, attached.for_values_bound()));
    }

    private Seq<Analyzed> actions(Alter_table_statementContext written, QualifiedName table) {
        if (written.table_action().size() > 1 && readsOtherColumns(written, table)) {
            throw new NotUnderstood("a new type from columns that other actions change at the same time");
        }
        TableActionReading reading =
                new TableActionReading(names, table, written.ONLY() == null ? Heirs.FOLLOW : Heirs.STAY);
        Seq<TableAction> actions =
                Vector.ofAll(written.table_action()).flatMap(reading::read).sorted(TableAction.IN_ORDER);
        String beginning = names.source().before(written.table_action(0));
        return new Parts(names.source(), beginning).of(actions.map(TableAction::part));
    }

    /** USING sees all columns as they were before the statement, the later parts of which would not be. */
    private boolean readsOtherColumns(Alter_table_statementContext written, QualifiedName table) {
        ExpressionReading expressions = new ExpressionReading(names, table.name());
        return Vector.ofAll(written.table_action())
                .filter(action ->
                        action.column_action() != null && action.column_action().vex() != null)
                .exists(action -> expressions
                        .columns(action.column_action().vex())
                        .exists(read -> !read.equals(names.identifier(action.column))));
    }

    private Operation renaming(Alter_table_statementContext written, QualifiedName table) {
        if (written.rename_to() != null) {
            return new RenameTable(table, names.identifier(written.rename_to().name));
        }
        if (written.RENAME() == null) {
            throw new NotUnderstood("something else that is done to a table");
        }
        var from = names.identifier(written.identifier(0));
        var to = names.identifier(written.identifier(1));
        return written.CONSTRAINT() != null ? new RenameConstraint(table, from, to) : new RenameColumn(table, from, to);
    }
}
