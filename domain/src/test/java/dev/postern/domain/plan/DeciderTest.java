package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.DecisionText;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.Shop;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of decisions as the documentation of deferral has it, on the {@link Shop}. */
class DeciderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create table gone (id bigint)                             | apply
            create table gone (c bigint references customers (id))    | apply
            create index missing on orders (total)                    | apply
            alter table orders add column paid int                    | apply
            alter table orders alter note set not null                | apply
            drop table orders                                         | apply
            drop index orders_total_idx                               | apply
            insert into orders values (1)                             | apply
            select rebuild('orders')                                  | apply
            comment on table orders is 'x'                            | apply
            create table customers (id bigint primary key)            | already in place: table public.customers exists with the same definition
            create index orders_total_idx on orders (total)           | already in place: index public.orders_total_idx exists with the same definition
            drop table missing                                        | already in place: there is no table public.missing
            drop index missing                                        | already in place: there is no index public.missing
            alter table orders drop column paid                       | already in place: table public.orders has no column paid
            alter table orders drop constraint small                  | already in place: table public.orders has no constraint small
            comment on table orders is null                           | already in place: relation public.orders has no comment
            create table customers (name text)                        | conflict: expected public.customers (name text), found public.customers (id bigint NOT NULL)
            create index orders_total_idx on orders (note)            | conflict: expected CREATE INDEX orders_total_idx ON public.orders USING btree (note), found CREATE INDEX orders_total_idx ON public.orders USING btree (total)
            drop table totals                                         | conflict: expected table public.totals, found view public.totals
            insert into orders_total_idx values (1)                   | conflict: expected table public.orders_total_idx, found index public.orders_total_idx
            alter table orders rename to customers                    | conflict: expected no relation public.customers, found table public.customers
            """)
    void what_is_there_decides(String sql, String decision) {
        assertThat(decide(sql)).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create index gone on missing (a)                           | defer: table public.missing
            create index gone on orders (a, b)                         | defer: column public.orders.a, column public.orders.b
            alter table missing add column a int                       | defer: table public.missing
            alter table missing add constraint c check (a > 0)         | defer: table public.missing
            alter table orders add constraint c foreign key (id) references missing (id) | defer: table public.missing
            alter table orders alter a set not null                    | defer: column public.orders.a
            alter table orders rename a to b                           | defer: column public.orders.a
            alter table missing rename to gone                         | defer: table public.missing
            alter table orders validate constraint small               | defer: constraint small on public.orders
            alter index missing rename to gone                         | defer: index public.missing
            comment on table missing is 'x'                            | defer: table public.missing
            alter table missing drop column a                          | defer: table public.missing
            alter table missing drop constraint c                      | defer: table public.missing
            insert into missing values (1)                             | defer: table public.missing
            update missing set a = 1                                   | defer: table public.missing
            delete from missing                                        | defer: table public.missing
            create table gone (a int references missing (id))          | refuse: create table public.gone needs table public.missing
            insert into orders (total) select * from missing           | refuse: insert public.orders needs table public.missing
            insert into orders (paid) values (1)                       | refuse: insert public.orders needs column public.orders.paid
            """)
    void the_policy_decides_about_an_unmet_need(String sql, String decision) {
        assertThat(decide(sql)).isEqualTo(decision);
    }

    @Test
    void a_new_table_in_a_schema_that_is_missing_is_refused() {
        Catalog catalog = Fixtures.covering(Shop.CATALOG, "audit.events");
        assertThat(decide("create table audit.events (a int)", catalog, Policy.DEFAULT))
                .isEqualTo("refuse: create table audit.events needs schema audit");
    }

    @Test
    void what_a_query_makes_is_asked_about_once_it_is_there() {
        Catalog catalog = Shop.CATALOG.with(new OtherRelation(QualifiedName.of("public", "fast"), "table"));
        assertThat(decide("alter table fast add primary key (id)", catalog, Policy.DEFAULT))
                .isEqualTo("apply, to be seen");
    }

    @Test
    void a_run_may_refuse_whatever_is_missing() {
        Policy strict = new Policy(OnMissing.REFUSE, FirstRun.PROTECT);
        assertThat(decide("create index gone on missing (a)", Shop.CATALOG, strict))
                .startsWith("refuse: ");
    }

    @Test
    void a_run_may_let_anything_wait() {
        Policy patient = new Policy(OnMissing.DEFER, FirstRun.PROTECT);
        assertThat(decide("create table gone (a int references missing (id))", Shop.CATALOG, patient))
                .isEqualTo("defer: table public.missing");
        assertThat(decide("insert into orders (total) select * from missing", Shop.CATALOG, patient))
                .isEqualTo("defer: table public.missing");
    }

    @Test
    void what_a_statement_says_of_itself_comes_before_what_the_run_says() {
        Policy strict = new Policy(OnMissing.REFUSE, FirstRun.PROTECT);
        assertThat(decide("-- postern: on-missing=defer\ncreate index gone on missing (a)", Shop.CATALOG, strict))
                .isEqualTo("defer: table public.missing");
        assertThat(decide("-- postern: on-missing=refuse\ncreate index gone on missing (a)"))
                .startsWith("refuse: ");
    }

    @Test
    void a_requirement_of_the_authors_counts_like_any_need() {
        assertThat(decide("-- postern: requires table missing\ncreate index gone on orders (total)"))
                .isEqualTo("defer: table public.missing");
    }

    @Test
    void a_need_that_cannot_be_told_is_seen_when_it_runs() {
        Catalog catalog = Fixtures.covering(Shop.CATALOG, "i");
        assertThat(decide("create index i on totals (a)", catalog, Policy.DEFAULT))
                .startsWith("conflict: ");
        assertThat(decide("insert into elsewhere values (1)")).isEqualTo("apply, to be seen");
    }

    @Test
    void what_a_table_consists_of_that_is_made_of_a_query_is_seen_once_it_is_there() {
        Catalog catalog = Shop.CATALOG.with(new OtherRelation(name("summary"), "table"));

        for (String sql : List.of(
                "alter table summary add constraint positive check (total > 0)",
                "alter table summary add column paid int",
                "alter table summary alter total set not null")) {
            assertThat(decide(sql, catalog, Policy.DEFAULT)).as(sql).startsWith("apply");
        }
    }

    @Test
    void a_goal_that_cannot_be_told_is_refused() {
        assertThat(decide("alter table orders add constraint positive check (total > 1)"))
                .isEqualTo("refuse: the server could not be asked whether the definition of constraint positive on"
                        + " public.orders is the same");
    }

    @Test
    void what_does_not_commute_with_a_deferred_operation_waits_behind_it() {
        Seq<GuardedOperation> operations = operations("001", "create index i on missing (a); drop index i");
        assertThat(decide(operations.last(), waiting(operations.head())))
                .isEqualTo("defer: " + operations.head().id()
                        + " (create index public.i), which waits for table public.missing");
    }

    @Test
    void what_is_in_place_waits_for_nothing_but_what_would_change_it() {
        Seq<GuardedOperation> read = operations(
                "001",
                "alter table orders add constraint c foreign key (id) references missing (id);"
                        + "alter table orders alter id type bigint");
        assertThat(decide(read.last(), waiting(read.head()))).startsWith("already in place: ");
        Seq<GuardedOperation> changed =
                operations("001", "alter table orders alter id type text; alter table orders alter id type bigint");
        assertThat(decide(changed.last(), waiting(changed.head()))).startsWith("defer: ");
    }

    @Test
    void what_commutes_overtakes() {
        Seq<GuardedOperation> operations = operations("001", "create index gone on missing (a); drop table orders");
        assertThat(decide(operations.last(), waiting(operations.head()))).isEqualTo("apply");
    }

    @Test
    void what_brings_what_a_deferred_operation_waits_for_does_not_wait_behind_it() {
        Seq<GuardedOperation> operations =
                operations("001", "create index gone on missing (a); create table missing (a int)");
        assertThat(decide(operations.last(), waiting(operations.head()))).isEqualTo("apply");
    }

    @Test
    void another_thing_under_a_name_that_a_deferred_rename_takes_away_has_to_wait() {
        Seq<GuardedOperation> tables =
                operations("001", "alter table missing rename to gone; create table missing (a int)");
        assertThat(decide(tables.last(), waiting(tables.head())))
                .startsWith("refuse: create table public.missing needs 001/");
        Seq<GuardedOperation> renames =
                operations("001", "alter table missing rename to gone; alter table orders rename to missing");
        assertThat(decide(renames.last(), waiting(renames.head()))).startsWith("defer: 001/");
        Seq<GuardedOperation> columns =
                operations("001", "alter table orders rename a to b; alter table orders add column a int");
        assertThat(decide(columns.last(), waiting(columns.head()))).startsWith("defer: 001/");
        Seq<GuardedOperation> indexes =
                operations("001", "alter index missing rename to gone; create index missing on orders (note)");
        assertThat(decide(indexes.last(), waiting(indexes.head()))).startsWith("defer: 001/");
    }

    @Test
    void data_that_would_have_to_wait_is_refused() {
        Seq<GuardedOperation> operations =
                operations("001", "alter table orders rename column a to b; insert into orders values (1)");
        assertThat(decide(operations.last(), waiting(operations.head())))
                .startsWith("refuse: insert public.orders needs 001/");
    }

    @Test
    void data_for_a_missing_table_waits_behind_what_waits_for_it() {
        Seq<GuardedOperation> operations =
                operations("001", "create unique index gone on missing (a); insert into missing values (1)");
        assertThat(decide(operations.last(), waiting(operations.head()))).startsWith("defer: 001/");
    }

    @Test
    void an_opaque_statement_overtakes_what_it_does_not_name() {
        Seq<GuardedOperation> operations =
                operations("001", "create index gone on missing (a); select rebuild('orders')");
        assertThat(decide(operations.last(), waiting(operations.head()))).isEqualTo("apply");
    }

    @Test
    void an_opaque_statement_that_names_what_something_waits_for_is_refused() {
        for (String text :
                new String[] {"select rebuild('MISSING')", "select gone", "do $$ begin perform missing(); end $$"}) {
            Seq<GuardedOperation> operations = operations("001", "alter table missing add column gone int; " + text);
            assertThat(decide(operations.last(), waiting(operations.head())))
                    .as(text)
                    .startsWith("refuse: ")
                    .contains(" names what 001/");
        }
    }

    @Test
    void an_opaque_statement_that_names_what_something_waits_for_waits_where_everything_is_to_wait() {
        Seq<GuardedOperation> operations = operations(
                "001",
                "alter table missing add column gone int;\n-- postern: on-missing=defer\nselect rebuild('missing')");
        assertThat(decide(operations.last(), waiting(operations.head())))
                .startsWith("defer: 001/")
                .endsWith(" (add column public.missing.gone), which waits for table public.missing");
    }

    @Test
    void an_opaque_statement_that_is_said_to_touch_what_something_waits_for_is_refused() {
        Seq<GuardedOperation> operations =
                operations("001", "create index gone on missing (a);\n-- postern: touches missing\nselect rebuild()");
        assertThat(decide(operations.last(), waiting(operations.head()))).startsWith("refuse: ");
    }

    private static String decide(String sql) {
        return decide(sql, Shop.CATALOG, Policy.DEFAULT);
    }

    private static String decide(String sql, Catalog catalog, Policy policy) {
        GuardedOperation operation = operations("001", sql).single();
        return DecisionText.of(new Decider(policy).decide(operation, catalog, Vector.empty()));
    }

    private static String decide(GuardedOperation operation, Seq<Waiting> earlier) {
        return DecisionText.of(new Decider(Policy.DEFAULT).decide(operation, Shop.CATALOG, earlier));
    }

    private static Seq<Waiting> waiting(GuardedOperation operation) {
        return Vector.of(new Waiting(operation, Vector.empty()));
    }
}
