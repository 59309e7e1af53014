package dev.postern.postgres.migration;

import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.table.CreateTableAs;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_as_statementContext;

/** Reads {@code CREATE TABLE … AS}. */
record TableAsReading(Names names) {

    Operation read(Create_table_as_statementContext written) {
        boolean temporary = written.TEMPORARY() != null || written.TEMP() != null || written.on_commit() != null;
        if (temporary || written.select_stmt() == null) {
            throw new NotUnderstood("a table that is temporary, or of a prepared statement");
        }
        Seq<Uses> read =
                Vector.ofAll(new RelationsRead(names).in(written.select_stmt())).map(Uses::rows);
        Uses called = new ExpressionUses(names).in(written.select_stmt());
        return new CreateTableAs(names.relation(written.name), read.fold(called, Uses::and));
    }
}
