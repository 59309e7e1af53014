package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operation may overtake which. */
class FootprintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create table t (a int)                        | create table u (a int)
            create index i on t (a)                       | create index j on t (a)
            create index i on t (a)                       | insert into t values (1)
            create index i on t (a)                       | alter table t add column b int
            create index i on t (a)                       | alter table t drop column b
            create index i on t (a)                       | comment on table t is 'x'
            create index i on t (a)                       | alter table t rename column b to c
            alter table t add column a int                | alter table u add column a int
            alter table t add column a int                | comment on table t is 'x'
            alter table t add constraint c check (a > 0)  | alter table t add constraint d check (a > 0)
            alter table t alter a set default 1           | alter table t alter b set default 1
            alter table t alter a set default 1           | create index i on t (a)
            comment on table t is 'x'                     | comment on column t.a is 'y'
            insert into t values (1)                      | insert into u values (1)
            create unique index i on t (a)                | create unique index j on t (a)
            """)
    void these_commute(String one, String other) {
        assertThat(commute(one, other)).isTrue();
        assertThat(commute(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create table t (a int)                        | create index i on t (a)
            create table t (a int)                        | drop table t
            create table t (a int)                        | insert into t values (1)
            create table t (a int primary key)            | create table u (a int references t (a))
            create index i on t (a)                       | drop index i
            create index i on t (a)                       | alter index i rename to j
            create index i on t (a)                       | create index i on u (a)
            create index i on t (a)                       | comment on index i is 'x'
            create index i on t (a)                       | alter table t drop column a
            create index i on t (a)                       | alter table t alter a type bigint
            create index i on t (a)                       | alter table t rename column a to b
            create index i on t (a)                       | alter table t rename to u
            create index i on t (a)                       | drop table t
            create index on t (a)                         | create index on t (b)
            alter table t add check (a > 0)               | alter table t add check (b > 0)
            alter table t add column a int                | alter table t add column b int
            alter table t add column a int                | insert into t values (1)
            alter table t add column a int                | create index i on t (a)
            alter table t add column a int default 1      | alter table t alter a set default 2
            alter table t drop column a                   | insert into t (b) values (1)
            alter table t alter a set default 1           | insert into t (b) values (1)
            alter table t alter a set not null            | insert into t (b) values (1)
            create unique index i on t (a)                | insert into t (b) values (1)
            alter table t add constraint c check (a > 0)  | update t set a = 1
            alter table t add constraint c unique (a)     | create index c on u (a)
            alter table t add constraint c foreign key (a) references u (a) | insert into u values (1)
            alter table t add constraint c foreign key (a) references u (a) | delete from u
            alter table t add constraint c foreign key (a) references u (a) | drop table u
            alter table t add constraint c check (a > 0)  | alter table t drop constraint c
            alter table t add constraint c check (a > 0)  | alter table t rename constraint c to d
            alter table t add constraint c check (a > 0) not valid | alter table t validate constraint c
            insert into t values (1)                      | delete from t
            insert into t values (1)                      | insert into u select * from t
            insert into t values (1)                      | alter table t rename to u
            comment on table t is 'x'                     | comment on table t is 'y'
            comment on column t.a is 'x'                  | alter table t rename column a to b
            alter table t rename to u                     | create table u (a int)
            alter table t rename to u                     | alter table u add column a int
            """)
    void these_do_not_commute(String one, String other) {
        assertThat(commute(one, other)).isFalse();
        assertThat(commute(other, one)).isFalse();
    }

    @Test
    void nothing_disturbs_who_touches_nothing() {
        assertThat(Footprint.NONE.commutesWith(operation("drop table t").footprint()))
                .isTrue();
    }

    @Test
    void it_lists_what_it_touches_in_order_and_once() {
        assertThat(operation("create unique index i on t (b, a)")
                        .footprint()
                        .objects()
                        .map(ObjectName::describe))
                .containsExactly(
                        "column public.t.a",
                        "column public.t.b",
                        "constraint i on public.t",
                        "relation public.i",
                        "relation public.t");
    }

    @Test
    void two_together_touch_what_each_touches() {
        Footprint both = operation("create index i on t (a)")
                .footprint()
                .and(operation("insert into u values (1)").footprint());
        assertThat(both.commutesWith(operation("drop index i").footprint())).isFalse();
        assertThat(both.commutesWith(operation("delete from u").footprint())).isFalse();
    }

    private static boolean commute(String one, String other) {
        return operation(one).footprint().commutesWith(operation(other).footprint());
    }
}
