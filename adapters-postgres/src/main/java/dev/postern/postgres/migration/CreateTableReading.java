package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.table.CreateTable;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_columnsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_defContext;

/** Reads {@code CREATE TABLE} of an ordinary table that says itself what its columns are. */
record CreateTableReading(Names names) {

    /** Its constraints hold for all rows, for there are none yet, even where they are written NOT VALID. */
    CreateTable read(Create_table_statementContext written) {
        QualifiedName name = names.relation(written.name);
        NameChoice choice = new NameChoice(name.name());
        Seq<Table_column_defContext> elements = Vector.ofAll(elements(written).table_column_def());
        Seq<ColumnDefinition> columns = elements.filter(element -> element.table_column_definition() != null)
                .map(element -> new ColumnReading(names, name, choice).read(element.table_column_definition()));
        Seq<ConstraintDefinition> constraints =
                constraints(elements, columns, new ConstraintReading(names, name, choice));
        Table table = Table.of(
                name,
                columns.map(column -> keyed(column, constraints)),
                constraints.map(each -> each.constraint().validated()));
        boolean byServer = constraints.exists(each -> each.naming() == Naming.BY_SERVER)
                || columns.exists(each -> each.sequence().isDefined());
        return new CreateTable(
                table,
                columns.flatMap(ColumnDefinition::sequence),
                byServer ? Naming.BY_SERVER : Naming.BY_AUTHOR,
                columns.toLinkedMap(ColumnDefinition::name, ColumnDefinition::uses)
                        .reject((column, uses) -> uses.equals(Uses.NOTHING)),
                constraints.map(ConstraintDefinition::uses).fold(Uses.NOTHING, Uses::and));
    }

    private static Define_columnsContext elements(Create_table_statementContext written) {
        boolean temporary = written.TEMPORARY() != null || written.TEMP() != null || written.on_commit() != null;
        boolean foreignToPostgres = written.distributed_clause() != null || written.partition_gp() != null;
        boolean oids = Option.of(written.storage_parameter_oid()).exists(with -> with.OIDS() != null);
        Define_columnsContext columns = written.define_table().define_columns();
        if (temporary || foreignToPostgres || oids || written.partition_by() != null || columns == null) {
            throw new NotUnderstood("a table that is temporary, partitioned, or of a type");
        }
        if (columns.INHERITS() != null
                || columns.table_column_def().stream().anyMatch(element -> element.LIKE() != null)) {
            throw new NotUnderstood("a table that takes columns from elsewhere");
        }
        return columns;
    }

    /** In the order in which PostgreSQL makes them, and with that names them. */
    private static Seq<ConstraintDefinition> constraints(
            Seq<Table_column_defContext> elements, Seq<ColumnDefinition> columns, ConstraintReading reading) {
        Seq<Written> written = columns.flatMap(column ->
                        column.constraints().map(each -> new Written(each, Option.some(column.name()))))
                .appendAll(elements.flatMap(element -> Option.of(element.tabl_constraint))
                        .map(each -> new Written(each, Option.none())));
        Comparator<Written> order = Comparator.comparing(Written::form).thenComparing(Written::position);
        return MergedKeys.of(written.sorted(order).map(each -> reading.read(each.constraint(), each.column())));
    }

    private static Column keyed(ColumnDefinition column, Seq<ConstraintDefinition> constraints) {
        boolean inPrimaryKey = constraints.exists(each -> each.notNull().contains(column.name()));
        return inPrimaryKey ? column.keyed() : column.column();
    }

    private record Written(Constraint_commonContext constraint, Option<Identifier> column) {

        ConstraintForm form() {
            ConstraintForm form = ConstraintForm.of(constraint.constr_body());
            return form == ConstraintForm.EXCLUSION ? ConstraintForm.UNIQUE : form;
        }

        int position() {
            return constraint.getStart().getStartIndex();
        }
    }
}
