package dev.postern.postgres.migration;

import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.table.CreateTableAs;
import dev.postern.domain.sql.QualifiedName;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_as_statementContext;

/** Reads {@code CREATE TABLE … AS}. */
record TableAsReading(Names names) {

    Operation read(Create_table_as_statementContext written) {
        if (written.select_stmt() == null) {
            throw new NotUnderstood("a table of a prepared statement");
        }
        boolean temporary = written.TEMPORARY() != null || written.TEMP() != null;
        QualifiedName name = temporary ? names.temporary(names.parts(written.name)) : names.created(written.name);
        return new CreateTableAs(name, QueryUses.of(names, written.select_stmt()));
    }
}
