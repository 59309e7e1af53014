package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Data_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_alterContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_createContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.StatementContext;

/** Which reader a statement is for: the one place that goes by the alternatives of the grammar. */
record StatementReading(Names names) {

    Seq<Analyzed> read(StatementContext tree) {
        if (tree.schema_statement() != null) {
            return schema(tree.schema_statement());
        }
        if (tree.data_statement() != null) {
            return whole(rows(tree.data_statement()));
        }
        throw new NotUnderstood("neither objects nor rows");
    }

    private Seq<Analyzed> schema(Schema_statementContext statement) {
        if (statement.schema_create() != null) {
            return statement.schema_create().create_table_statement() != null
                    ? table(statement.schema_create().create_table_statement())
                    : whole(create(statement.schema_create()));
        }
        if (statement.schema_alter() != null) {
            return alter(statement.schema_alter());
        }
        if (statement.schema_drop().drop_statements() != null) {
            return new DropReading(names).read(statement.schema_drop().drop_statements());
        }
        throw new NotUnderstood("something else that is dropped");
    }

    private Seq<Analyzed> table(Create_table_statementContext written) {
        Operation table = new CreateTableReading(names).read(written);
        return Vector.of(new Analyzed(names.source().statement(), table, new TableSplit(names, written).statements()));
    }

    private Operation create(Schema_createContext create) {
        if (create.create_foreign_table_statement() != null) {
            return new ForeignTableReading(names).read(create.create_foreign_table_statement());
        }
        if (create.create_table_as_statement() != null) {
            return new TableAsReading(names).read(create.create_table_as_statement());
        }
        if (create.create_index_statement() != null) {
            return new IndexReading(names).read(create.create_index_statement());
        }
        if (create.comment_on_statement() != null) {
            return new CommentReading(names).read(create.comment_on_statement());
        }
        throw new NotUnderstood("something else that is created");
    }

    private Seq<Analyzed> alter(Schema_alterContext alter) {
        if (alter.alter_table_statement() != null) {
            return new AlterTableReading(names).read(alter.alter_table_statement());
        }
        throw new NotUnderstood("something else that is altered");
    }

    private Operation rows(Data_statementContext statement) {
        RowsReading reading = new RowsReading(names);
        if (statement.insert_stmt_for_psql() != null) {
            return reading.insert(statement.insert_stmt_for_psql());
        }
        if (statement.update_stmt_for_psql() != null) {
            return reading.update(statement.update_stmt_for_psql());
        }
        if (statement.delete_stmt_for_psql() != null) {
            return reading.delete(statement.delete_stmt_for_psql());
        }
        if (statement.merge_stmt_for_psql() != null) {
            return reading.merge(statement.merge_stmt_for_psql());
        }
        return new SelectReading(names).read(statement.select_stmt());
    }

    private Seq<Analyzed> whole(Operation operation) {
        return Vector.of(new Analyzed(names.source().statement(), operation));
    }
}
