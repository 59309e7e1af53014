package dev.postern.domain.testing;

import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.statements;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Transactionality;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAnalyzerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table t (id bigint)                              | create table     | public.t
            CREATE TABLE IF NOT EXISTS audit.t (id int)             | create table     | audit.t
            drop table if exists t                                  | drop table       | public.t
            create index i on t (a, b)                              | create index     | public.i
            create unique index concurrently if not exists i on t(a)| create index     | public.i
            create index on t (a, b)                                | create index     | public.t_a_b_idx
            drop index concurrently if exists i                     | drop index       | public.i
            alter index i rename to j                               | rename index     | public.i
            alter table t rename to u                               | rename table     | public.t
            alter table t rename a to b                             | rename column    | public.t.a
            alter table t rename column a to b                      | rename column    | public.t.a
            alter table t rename constraint a to b                  | rename constraint| a on public.t
            alter table t add a varchar(20) not null default 'x'    | add column       | public.t.a
            alter table if exists t drop column if exists a         | drop column      | public.t.a
            alter table t add constraint c check (a > 0) not valid  | add constraint   | c on public.t
            alter table t add check (a > 0)                         | add constraint   | t_a_check on public.t
            alter table t add constraint c foreign key (a) references u (id) | add constraint | c on public.t
            alter table t drop constraint c                         | drop constraint  | c on public.t
            alter table t validate constraint c                     | validate constraint | c on public.t
            alter table t alter a set not null                      | set not null     | public.t.a
            alter table t alter column a drop not null              | drop not null    | public.t.a
            alter table t alter a set default 0                     | set default      | public.t.a
            alter table t alter a drop default                      | drop default     | public.t.a
            alter table t alter a type bigint using a::bigint       | alter column type| public.t.a
            comment on table t is 'it''s'                           | comment          | public.t
            comment on column t.a is null                           | comment          | public.t.a
            comment on column audit.t.a is 'x'                      | comment          | audit.t.a
            comment on constraint c on t is 'x'                     | comment          | c on public.t
            insert into t (a, b) values (1, 'x'), (2, 'y')          | insert           | public.t
            insert into t select * from u                           | insert           | public.t
            update t set a = 1 where b = 2                          | update           | public.t
            delete from t where a = 1                               | delete           | public.t
            """)
    void it_understands(String sql, String kind, String target) {
        assertThat(operation(sql).kind()).isEqualTo(kind);
        assertThat(operation(sql).target().get().sql()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create view v as select 1",
                "create table t (id serial)",
                "create table t (id bigint) partition by range (id)",
                "create index i on t (lower(a))",
                "create index i on t (a) where a > 0",
                "alter table t add column a int unique",
                "alter table t set (fillfactor = 70)",
                "update t set a = 1, b = 2",
                "do $$ begin drop table t; end $$",
                "drop table t cascade"
            })
    void what_it_does_not_understand_to_the_last_word_is_opaque(String sql) {
        assertThat(operation(sql).nature()).isEqualTo(Nature.OPAQUE);
    }

    @Test
    void several_actions_become_several_operations_each_with_a_statement_of_its_own() {
        Seq<Analyzed> analyzed = analyze("alter table t\n  add a int, drop b, add check (a > 0)");
        assertThat(analyzed.map(each -> each.statement().text()))
                .containsExactly("alter table t add a int", "alter table t drop b", "alter table t add check (a > 0)");
    }

    @Test
    void a_statement_keeps_its_own_text() {
        assertThat(analyze("alter  table t /* all of it */ drop b")
                        .single()
                        .statement()
                        .text())
                .isEqualTo("alter  table t /* all of it */ drop b");
    }

    @Test
    void concurrently_means_outside_a_transaction() {
        assertThat(operation("create index concurrently i on t (a)").transactionality())
                .isEqualTo(Transactionality.OUTSIDE_TRANSACTION);
    }

    @Test
    void a_new_table_has_columns_constraints_and_the_indexes_that_keep_them() {
        Catalog after = operation("create table t (id bigint primary key, total int not null default 0"
                        + " check (total > 0), a text references u (name), constraint once unique (a, total))")
                .project(Catalog.EMPTY);
        assertThat(SchemaText.of(after)).isEqualTo("""
                CREATE UNIQUE INDEX once ON public.t USING btree (a, total)
                table public.t
                    id bigint NOT NULL
                    total integer NOT NULL DEFAULT 0
                    a text
                    constraint once UNIQUE (a, total)
                    constraint t_a_fkey FOREIGN KEY (a) REFERENCES public.u(name)
                    constraint t_pkey PRIMARY KEY (id)
                    constraint t_total_check CHECK (total > 0)
                CREATE UNIQUE INDEX t_pkey ON public.t USING btree (id)""");
    }

    private static Seq<Analyzed> analyze(String sql) {
        return new PlainAnalyzer().analyze(Vector.of(statements(sql)), SearchPath.PUBLIC);
    }
}
