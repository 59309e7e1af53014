package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** What is deferred and dropped again before it could be done holds nobody up. */
class MadeInVainTest {

    private static final String ITEMS = "create table items (id int, order_id int)";
    private static final String ORDERS = "create table orders (id int primary key)";
    private static final String KEY =
            "alter table items add constraint of_order foreign key (order_id) references orders (id)";

    @Test
    void foreign_key_to_a_missing_table_goes_with_its_drop() {
        InMemoryProject project = on(ITEMS, KEY, "alter table items drop constraint of_order");
        project.up();
        assertThat(project.outcomes("001")).containsExactly("add constraint of_order on public.items: moot");
        back(project, ORDERS);
        assertThat(project.database().schema()).doesNotContain("of_order");
    }

    @Test
    void what_would_have_changed_it_meanwhile_does_not_keep_it() {
        InMemoryProject project = on(
                ITEMS,
                KEY + "; alter table orders drop constraint orders_email_key",
                "alter table items drop constraint of_order; alter table items drop column order_id");
        project.up();
        assertThat(project.outcomes("001"))
                .containsExactly(
                        "add constraint of_order on public.items: moot",
                        "drop constraint orders_email_key on public.orders: deferred");
        assertThat(project.database().schema()).doesNotContain("order_id");
    }

    @Test
    void what_is_said_about_it_goes_first() {
        InMemoryProject project = on(
                ITEMS,
                KEY + " not valid; comment on constraint of_order on items is 'x';"
                        + " alter table items validate constraint of_order",
                "alter table items drop constraint of_order");
        project.up();
        assertThat(project.outcomes("001"))
                .containsExactly(
                        "add constraint of_order on public.items: moot",
                        "comment of_order on public.items: moot",
                        "validate constraint of_order on public.items: moot");
    }

    @Test
    void foreign_key_goes_with_its_column_and_the_column_goes_at_once() {
        InMemoryProject project = on(ITEMS, KEY, "alter table items drop column order_id");
        project.up();
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 add constraint of_order on public.items: moot",
                        "002.1 drop column public.items.order_id: applied");
    }

    @Test
    void primary_key_leaves_columns_without_nulls_behind_and_is_not_given_up() {
        InMemoryProject project = on(
                "create table other (a int)",
                "alter table items add constraint items_pkey primary key (id)",
                "alter table items drop constraint items_pkey");
        project.up();
        assertThat(project.outcomes("001")).containsExactly("add constraint items_pkey on public.items: deferred");
        back(project, ITEMS);
        assertThat(project.database().schema()).contains("id integer NOT NULL").doesNotContain("items_pkey");
    }

    @Test
    void what_others_wait_behind_is_not_given_up() {
        InMemoryProject project = on(
                "create table other (a int)",
                "alter table items add column c int default 1; update items set order_id = c",
                "alter table items drop column c");
        project.up();
        assertThat(project.outcomes("001"))
                .containsExactly("add column public.items.c: deferred", "update public.items: deferred");
    }

    @Test
    void index_that_came_back_with_its_table_is_dropped_though_one_of_its_name_was_given_up() {
        InMemoryProject project = on(
                "create table other (a int)", "create index if not exists i on items (id)", "drop index if exists i");
        project.up();
        assertThat(project.outcomes("001")).containsExactly("create index public.i: moot");
        back(project, ITEMS + "; create index i on items (id)");
        assertThat(project.database().schema()).doesNotContain("INDEX i");
    }

    @Test
    void what_was_given_up_waits_again_once_the_drop_is_taken_back() {
        InMemoryProject project = on(ITEMS, KEY, "alter table items drop constraint of_order");
        project.up();
        assertThat(project.down().fault()).isEmpty();
        assertThat(project.outcomes("001")).containsExactly("add constraint of_order on public.items: deferred");
        back(project, ORDERS);
        assertThat(project.database().schema()).contains("of_order");
    }

    private static InMemoryProject on(String there, String first, String second) {
        InMemoryProject project = InMemoryProject.of(migration("001", first), migration("002", second));
        project.database().execute(there);
        return project;
    }

    private static void back(InMemoryProject project, String sql) {
        project.database().execute(sql);
        assertThat(project.reconcile().fault()).isEmpty();
    }
}
