package dev.postern.domain.testing;

import static dev.postern.domain.testing.Fixtures.failure;
import static dev.postern.domain.testing.Fixtures.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.catalog.CatalogUnavailableException;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.testing.InMemoryDatabase.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryDatabaseTest {

    private final InMemoryDatabase database = new InMemoryDatabase();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create index i on nowhere (a)                       | 42P01
            create index i on t (nowhere)                       | 42703
            create table nowhere.t (a int)                      | 3F000
            alter table t drop constraint nowhere               | 42704
            drop index nowhere                                  | 42704
            drop table nowhere                                  | 42P01
            create table t (a int)                              | 42P07
            create index t_a_idx on t (a)                       | 42P07
            alter table t add column a int                      | 42701
            alter table t rename b to a                         | 42701
            alter table t add constraint once unique (a)        | 42710
            alter table t rename to u                           | 42P07
            drop index once                                     | 2BP01
            drop table t                                        | 2BP01
            drop table t_a_idx                                  | 42809
            alter table t add column c int not null             | 23502
            create index concurrently j on t (a)                | 25001
            """)
    void it_refuses_as_postgresql_does(String sql, String sqlState) {
        database.execute("""
                create table t (a int, b text constraint once unique);
                create index t_a_idx on t (a);
                create table u (b text references t (b));
                insert into t values (1, 'one');
                """);
        assertThat(inTransaction(sql).sqlState()).isEqualTo(sqlState);
    }

    @Test
    void it_puts_definitions_into_its_own_words() {
        database.execute("create table t (a int check (a > 0), b text default 'x')");
        assertThat(database.schema()).isEqualTo("""
                table public.t
                    a integer
                    b text DEFAULT 'x'::text
                    constraint t_a_check CHECK ((a > 0))""");
    }

    @Test
    void it_chooses_names_that_are_free() {
        database.execute("create table t (a int); create index on t (a); create index on t (a)");
        assertThat(database.schema()).contains("INDEX t_a_idx ON").contains("INDEX t_a_idx1 ON");
    }

    @Test
    void a_dropped_column_takes_its_indexes_and_constraints_along() {
        database.execute("""
                create table t (a int check (a > 0), b int unique, c int);
                create index i on t (a, c);
                comment on column t.a is 'gone soon';
                alter table t drop a, drop b
                """);
        assertThat(database.schema()).isEqualTo("table public.t\n    c integer");
    }

    @Test
    void if_exists_and_if_not_exists_turn_a_refusal_into_nothing() {
        database.execute("create table t (a int); create table if not exists t (b int); drop table if exists u");
        assertThat(database.schema()).isEqualTo("table public.t\n    a integer");
    }

    @Test
    void a_block_does_what_stands_in_it() {
        database.execute("do $$ begin create table t (a int); insert into t values (1), (2); end $$");
        assertThat(database.rows("t")).containsExactly("1", "2");
    }

    @Test
    void a_failure_inside_a_block_comes_from_within() {
        assertThat(inTransaction("do $$ begin drop table nowhere; end $$").origin())
                .isEqualTo(StatementFailure.Origin.WITHIN);
    }

    @Test
    void rows_go_with_their_table_and_follow_its_name() {
        database.execute("create table t (a int); insert into t values (1); alter table t rename to u");
        assertThat(database.rows("u")).containsExactly("1");
        database.execute("drop table u; create table u (a int)");
        assertThat(database.rows("u")).isEmpty();
    }

    @Test
    void a_statement_that_is_to_fail_fails_however_it_is_laid_out() {
        database.failing("create table t (a int)", failure("53100", "disk full"));
        assertThat(inTransaction("create  table t (a /* int */ int)").sqlState())
                .isEqualTo("53100");
        database.healed();
        database.execute("create table t (a int)");
    }

    @Test
    void a_session_is_lost_before_or_behind_its_nth_call() {
        for (Loss loss : Loss.values()) {
            InMemoryDatabase lossy = new InMemoryDatabase();
            lossy.losingSessionAtCall(3, loss);
            Session session = lossy.exclusive(ProgressListener.SILENT);
            session.statements().begin();
            session.statements().run(statement("create table t (a int)"));
            assertThatThrownBy(session.statements()::commit).isInstanceOf(DatabaseUnavailableException.class);
            assertThatThrownBy(() -> session.catalog().read(Scope.EMPTY))
                    .isInstanceOf(CatalogUnavailableException.class);
            assertThat(lossy.schema()).isEqualTo(loss == Loss.BEFORE_THE_CALL ? "" : "table public.t\n    a integer");
            lossy.exclusive(ProgressListener.SILENT).close();
        }
    }

    @Test
    void a_database_that_is_away_gives_no_session_until_it_is_healed() {
        database.goAway();
        assertThatThrownBy(database::look).isInstanceOf(DatabaseUnavailableException.class);
        database.healed();
        database.look().close();
    }

    private StatementFailure inTransaction(String sql) {
        try (Session session = database.exclusive(ProgressListener.SILENT)) {
            session.statements().begin();
            return session.statements().run(statement(sql)).get();
        }
    }
}
