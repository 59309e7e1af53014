package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.WithDetails;
import dev.postern.domain.operation.foreign.CreateForeignTable;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_foreign_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_columnsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_serverContext;

/** Reads {@code CREATE FOREIGN TABLE}: a table, and where its rows are. */
record ForeignTableReading(Names names) {

    Operation read(Create_foreign_table_statementContext written) {
        QualifiedName name = names.relation(written.name);
        TableElements elements = written.define_columns() != null
                ? TableElements.ofColumns(names, written.define_columns())
                : TableElements.ofPartition(names, written.define_partition());
        Operation table = new CreateTableReading(names).table(name, elements);
        ObjectName server = new ObjectName.InDatabase(
                ObjectClass.SERVER, names.identifier(written.define_server().identifier()));
        TableDetails details = new TableDetails(names, name);
        Option<Define_columnsContext> columns = Option.of(written.define_columns());
        DatabaseObject plain = DatabaseObject.of(new ObjectName.Relation(name), CreateForeignTable.KIND);
        DatabaseObject derived = columns.map(each -> details.child(plain, each))
                .getOrElse(() -> details.partition(plain, written.define_partition()));
        DatabaseObject whole = options(
                derived.with(CreateForeignTable.SERVER, Definition.server(server.sql())), written.define_server());
        Seq<DatabaseObject> all = columns.map(details::columns).getOrElse(Vector.empty());
        return new CreateForeignTable(
                new WithDetails(table, all.prepend(whole), Uses.object(ForeignServerReader.KIND, server)));
    }

    private DatabaseObject options(DatabaseObject table, Define_serverContext server) {
        return server.define_foreign_options() == null
                ? table
                : ForeignOptionReading.with(
                        table, new WordCursor(names, names.source().text(server.define_foreign_options())));
    }
}
