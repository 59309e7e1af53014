package dev.postern.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.run.StatementRunner;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import dev.postern.postgres.testing.FreshDatabases;
import dev.postern.postgres.testing.PostgresUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows behind COPY … FROM STDIN, on real servers. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class CopyRowsTest {

    private final FreshDatabases databases;

    CopyRowsTest(PostgresUnderTest server) {
        this.databases = new FreshDatabases(server);
    }

    @AfterEach
    void drop() {
        databases.drop();
    }

    @Test
    void rows_go_with_their_statement_and_its_transaction() {
        try (Session session = databases.next().exclusive(ProgressListener.SILENT)) {
            StatementRunner runner = session.statements();
            run(runner, "create table t (a int, b text);");
            runner.begin();
            run(runner, "copy t (a, b) from stdin;\n1\tone; 'two\\tthree\n2\t\\N\n\\.\n");
            runner.rollback();
            run(runner, "do $$ begin assert (select count(*) from t) = 0; end $$");
            runner.begin();
            run(runner, "copy t (a, b) from stdin;\r\n1\tone; 'two\\tthree\r\n2\t\\N\r\n\\.\r\n");
            run(runner, "copy t from stdin with (format csv, header);\na,b\n3,\"x\ny\"\n4,🐘\n\\.\n");
            run(runner, "copy t from stdin;\n\\.\n");
            assertThat(runner.commit()).isEmpty();
            run(runner, """
                    do $$ begin
                      assert (select string_agg(a || ' ' || coalesce(b, '-'), '|' order by a) from t)
                           = E'1 one; ''two\\tthree|2 -|3 x\\ny|4 🐘';
                    end $$""");
        }
    }

    @Test
    void rows_that_do_not_fit_are_a_failure_like_any_other() {
        try (Session session = databases.next().exclusive(ProgressListener.SILENT)) {
            StatementRunner runner = session.statements();
            run(runner, "create table t (a int);");
            runner.begin();
            StatementFailure failure = failureOf(runner, "copy t from stdin;\n1\nx\n\\.\n");
            assertThat(failure.sqlState()).isEqualTo("22P02");
            assertThat(failure.message()).contains("invalid input syntax");
            runner.rollback();
            runner.begin();
            assertThat(runner.attempt(statement("copy nowhere from stdin;\n1\n\\.\n"))
                            .map(StatementFailure::sqlState))
                    .containsExactly("42P01");
            run(runner, "copy t from stdin;\n1\n\\.\n");
            assertThat(runner.commit()).isEmpty();
        }
    }

    private static void run(StatementRunner runner, String sql) {
        assertThat(runner.run(statement(sql)).map(StatementFailure::describe))
                .as(sql)
                .isEmpty();
    }

    private static StatementFailure failureOf(StatementRunner runner, String sql) {
        return runner.run(statement(sql)).get();
    }

    private static SqlStatement statement(String sql) {
        return new StatementSplitter().split("t.sql", sql).get().single();
    }
}
