package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.WithDetails;
import dev.postern.domain.operation.table.CreateDerivedTable;
import dev.postern.domain.operation.table.CreateTable;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Comparator;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_statementContext;

/** Reads {@code CREATE TABLE}, whether it says itself what its columns are or takes them from elsewhere. */
record CreateTableReading(Names names) {

    Operation read(Create_table_statementContext written) {
        if (written.distributed_clause() != null || written.partition_gp() != null) {
            throw new NotUnderstood("a table of another database system");
        }
        boolean temporary = written.TEMPORARY() != null || written.TEMP() != null;
        QualifiedName name = temporary ? names.temporary(names.parts(written.name)) : names.created(written.name);
        TableElements elements = TableElements.of(names, name, written.define_table());
        return new TableDetails(names, name).of(table(name, elements), written);
    }

    Operation table(QualifiedName name, TableElements elements) {
        Seq<ColumnDefinition> columns = elements.columns(new ColumnReading(names, name, new NameChoice(name.name())));
        CreateTable own = own(name, elements);
        Operation table = elements.sources().isEmpty() ? own : new CreateDerivedTable(own, elements.sources());
        Seq<DatabaseObject> counting = columns.flatMap(ColumnDefinition::detail);
        return counting.isEmpty() ? table : new WithDetails(table, counting, Uses.NOTHING);
    }

    /** The foreign keys in the order in which they are written, each with the name that it will have. */
    Seq<ForeignKeyElement> foreignKeys(Create_table_statementContext written) {
        QualifiedName name = names.relation(written.name);
        TableElements elements = TableElements.of(names, name, written.define_table());
        NameChoice choice = new NameChoice(name.name());
        Seq<ColumnDefinition> columns = elements.columns(new ColumnReading(names, name, choice));
        ConstraintReading reading = new ConstraintReading(names, name, choice);
        return inOrder(elements.constraints(), columns)
                .map(each -> new Tuple2<>(each, reading.read(each.constraint(), each.column())))
                .filter(each -> each._2().form() == ConstraintForm.FOREIGN_KEY)
                .map(each -> new ForeignKeyElement(
                        each._1().constraint(),
                        each._2().constraint().name(),
                        each._2().keys()));
    }

    /** Its constraints hold for all rows, for there are none yet, even where they are written NOT VALID. */
    private CreateTable own(QualifiedName name, TableElements elements) {
        NameChoice choice = new NameChoice(name.name());
        Seq<ColumnDefinition> columns = elements.columns(new ColumnReading(names, name, choice));
        Seq<ConstraintDefinition> constraints =
                constraints(elements.constraints(), columns, new ConstraintReading(names, name, choice));
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

    private static Seq<ConstraintDefinition> constraints(
            Seq<Constraint_commonContext> ofTable, Seq<ColumnDefinition> columns, ConstraintReading reading) {
        return MergedKeys.of(inOrder(ofTable, columns).map(each -> reading.read(each.constraint(), each.column())));
    }

    /** In the order in which PostgreSQL makes them, and with that names them. */
    private static Seq<Written> inOrder(Seq<Constraint_commonContext> ofTable, Seq<ColumnDefinition> columns) {
        Seq<Written> written = columns.flatMap(column ->
                        column.constraints().map(each -> new Written(each, Option.some(column.name()))))
                .appendAll(ofTable.map(each -> new Written(each, Option.none())));
        Comparator<Written> order = Comparator.comparing(Written::form).thenComparing(Written::position);
        return written.sorted(order);
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
