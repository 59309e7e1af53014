package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Taking back exactly what was applied. */
class DownIT {

    @RegisterExtension
    final Site site = new Site();

    @Test
    void without_a_down_file_the_recorded_inverses_take_back() {
        site.file("001_a.sql", "create table a (x int not null, y text default 'y');\ncreate index a_x on a (x);\n");
        site.run("up").exits(0);
        List<String> before = site.schema();
        site.file("002_b.sql", """
                alter table a add column z int default 1;
                alter table a alter column x drop not null;
                alter table a alter column y set default 'n';
                alter table a add constraint a_x_check check (x > 0);
                comment on table a is 'about';
                drop index a_x;
                create table b (id int primary key);
                alter table a rename column y to why;
                """);
        site.run("up").exits(0);

        Document down = site.run("down", "--json").exits(0).document();

        assertThat(down.states()).isEqualTo(Map.of("002", "undone"));
        assertThat(down.outcomes()).isEqualTo(Map.of("undone", 8L));
        assertThat(site.schema()).isEqualTo(before);
        assertThat(site.rows("select obj_description('a'::regclass)")).containsExactly("null");
    }

    @Test
    void down_file_takes_back_and_its_statements_are_guarded_too() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "create index a_x on a (x);\ncreate index m_x on missing (x);\n");
        site.file("002_b.down.sql", "drop index m_x;\ndrop index a_x;\ncreate table trace (x int);\n");
        site.run("up").exits(0);

        site.run("down").exits(0);

        assertThat(site.value("select to_regclass('a_x') is null and to_regclass('trace') is not null"))
                .isEqualTo("t");
        assertThat(site.run("status", "--json").exits(0).document().states())
                .isEqualTo(Map.of("001", "applied", "002", "undone"));
    }

    @Test
    void what_was_found_in_place_is_left_alone_with_a_down_file_and_without() {
        site.sql("create table a (x int); create index a_x on a (x)");
        site.file("001_a.sql", "create index a_x on a (x);\ncreate index a_x2 on a (x, x);\n");
        site.run("up").exits(0);
        site.run("down").exits(0);
        assertThat(indexes()).containsExactly("a_x");

        site.file("001_a.down.sql", "drop index a_x2;\ndrop index a_x;\n");
        site.run("up").exits(0);
        site.run("down").exits(0);
        assertThat(indexes()).containsExactly("a_x");
    }

    @Test
    void loss_of_rows_is_refused_with_their_number_and_allowed_on_request() {
        site.file("001_a.sql", "create table a (x int);\ncreate table b (x int);\n");
        site.run("up").exits(0);
        site.sql("insert into a values (1), (2), (3)");

        Ended refused = site.run("down").exits(3);
        assertThat(refused.err())
                .contains("public.a (3 rows)", "--allow-data-loss")
                .doesNotContain("public.b (");
        assertThat(site.value("select count(*) from a")).isEqualTo("3");
        assertThat(site.run("status", "--json").exits(0).document().states()).containsEntry("001", "applied");

        site.run("down", "--allow-data-loss").exits(0);
        assertThat(site.schema()).isEmpty();
    }

    @Test
    void loss_of_a_column_with_data_is_refused_too() {
        site.sql("create table a (x int); insert into a values (1)");
        site.file("001_a.sql", "alter table a add column y int;\n");
        site.run("up").exits(0);
        site.sql("update a set y = 7");

        assertThat(site.run("down").exits(3).err()).contains("y", "--allow-data-loss");
        site.run("down", "--allow-data-loss").exits(0);
        assertThat(site.rows("select * from a")).containsExactly("1");
    }

    @Test
    void what_cannot_return_is_refused_and_nothing_is_taken_back() {
        site.file("001_a.sql", "create table a (x int);\ninsert into a values (1);\n");
        site.file("002_b.sql", "create table b (x int);\ndelete from a;\n");
        site.run("up").exits(0);
        List<String> schema = site.schema();

        Ended down = site.run("down", "--allow-data-loss").exits(3);

        assertThat(down.err()).contains("002/").containsIgnoringCase("down script");
        assertThat(site.schema()).isEqualTo(schema);
    }

    @Test
    void migrations_whose_files_have_gone_are_taken_back_by_their_inverses() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "create table b (x int);\ncreate index a_x on a (x);\n");
        site.run("up").exits(0);
        site.remove("002_b.sql");

        Document down = site.run("down", "--to", "001", "--json").exits(0).document();

        assertThat(site.rows("select relname from pg_class where relnamespace = 'public'::regnamespace"))
                .containsExactly("a");
        assertThat(down.states()).isEqualTo(Map.of("002", "undone"));
    }

    @Test
    void down_to_0_takes_everything_back_but_what_was_adopted() {
        site.sql("create table a (x int)");
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "create table b (x int);\n");
        site.file("003_c.sql", "create table c (x int);\n");
        site.run("adopt", "--through", "001").exits(0);
        site.run("up").exits(0);

        site.run("down", "--to", "0").exits(0);

        assertThat(site.rows("select relname from pg_class where relnamespace = 'public'::regnamespace"))
                .containsExactly("a");
        assertThat(site.run("down").exits(0).out()).contains("nothing to take back");
    }

    @Test
    void down_to_an_unknown_migration_is_wrong_usage() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.run("up").exits(0);

        assertThat(site.run("down", "--to", "007").exits(2).err()).contains("007");
        assertThat(site.value("select to_regclass('a') is not null")).isEqualTo("t");
    }

    @Test
    void dropped_table_comes_back_and_what_it_held_is_said_to_be_lost() {
        site.sql("create table a (x int primary key, y text default 'y'); create table b (x int references a);"
                + " create index a_y on a (lower(y)); comment on table a is 'about'; insert into a values (1), (2)");
        List<String> before = site.schema();
        site.file("001_a.sql", "alter table b drop constraint b_x_fkey;\ndrop table a;\n");
        site.run("up").exits(0);

        assertThat(site.run("down", "--plan").exits(3).err()).contains("2 rows of public.a", "--allow-data-loss");
        assertThat(site.run("down").exits(3).err()).contains("2 rows of public.a", "--allow-data-loss");
        site.run("down", "--allow-data-loss").exits(0);

        assertThat(site.schema()).isEqualTo(before);
        assertThat(site.value("select obj_description('a'::regclass)")).isEqualTo("about");
        assertThat(site.value("select count(*) from a")).isEqualTo("0");
    }

    @Test
    void table_that_was_empty_and_the_view_that_went_with_it_come_back_without_loss() {
        site.sql("create table a (x int primary key); create view v as select x from a");
        List<String> before = site.schema();
        site.file("001_a.sql", "drop table a cascade;\n");
        site.run("up").exits(0);
        assertThat(site.schema()).isEmpty();

        site.run("down").exits(0);

        assertThat(site.schema()).isEqualTo(before);
        assertThat(site.value("select count(*) from v")).isEqualTo("0");
    }

    @Test
    void dropped_column_comes_back_with_what_went_with_it() {
        site.sql(
                "create table a (x int, y text not null default 'y', z int); create index a_y on a (y); insert into a values (1)");
        site.file("001_a.sql", "alter table a drop column y;\n");
        site.run("up").exits(0);

        assertThat(site.run("down").exits(3).err()).contains("1 value of public.a.y");
        site.run("down", "--allow-data-loss").exits(0);

        assertThat(site.rows("select x, y, z from a")).containsExactly("1|y|null");
        assertThat(indexes()).containsExactly("a_y");
    }

    @Test
    void plan_of_down_shows_the_statements_and_changes_nothing() {
        site.file("001_a.sql", "create table a (x int);\ncreate index a_x on a (x);\n");
        site.run("up").exits(0);
        List<String> ledger = site.ledger();

        assertThat(site.run("down", "--plan").exits(0).out())
                .contains(
                        "run         DROP INDEX public.a_x", "run         DROP TABLE public.a", "nothing was changed");
        Document plan = site.run("down", "--plan", "--json").exits(0).document();
        assertThat(plan.states()).isEqualTo(Map.of("001", "applied"));

        assertThat(site.ledger()).isEqualTo(ledger);
        site.run("down").exits(0);
        assertThat(site.schema()).isEmpty();
    }

    @Test
    void run_is_taken_back_and_nothing_else() {
        site.file("001_a.sql", "create table a (x int);\ncreate index t_x on t (x);\n");
        site.run("up").exits(0);
        site.sql("create table t (x int)");
        site.file("002_b.sql", "create table b (x int);\n");
        site.run("up").exits(0);
        assertThat(site.rows("select id from postern.run order by 1")).containsExactly("1", "2");

        site.run("down", "--run", "2").exits(0);

        assertThat(site.rows("select relname from pg_class where relnamespace = 'public'::regnamespace order by 1"))
                .containsExactly("a", "t");
        assertThat(site.run("down", "--run", "2").exits(2).err()).contains("run #2", "#1");
        site.run("up").exits(0);
        assertThat(indexes()).containsExactly("t_x");
    }

    @Test
    void access_is_widened_only_where_that_is_allowed() {
        site.sql("create table a (x int)");
        site.file("001_a.sql", "alter table a enable row level security;\n");
        site.run("up").exits(0);

        assertThat(site.run("down").exits(3).err()).contains("--allow-access");
        assertThat(site.value("select relrowsecurity from pg_class where relname = 'a'"))
                .isEqualTo("t");
        site.run("down", "--allow-access").exits(0);
        assertThat(site.value("select relrowsecurity from pg_class where relname = 'a'"))
                .isEqualTo("f");
    }

    @Test
    void restrictive_policy_is_taken_back_only_where_that_is_allowed_and_another_at_once() {
        site.sql("create table a (x int)");
        site.file("001_a.sql", "create policy p on a using (true);\n");
        site.file("002_b.sql", "create policy r on a as restrictive using (x > 0);\n");
        site.run("up").exits(0);

        assertThat(site.run("down").exits(3).err()).contains("drop policy", "--allow-access");
        site.run("down", "--allow-access").exits(0);
        site.run("down").exits(0);
        assertThat(site.value("select count(*) from pg_policy")).isEqualTo("0");
    }

    @Test
    void what_waits_is_withdrawn_by_down_and_comes_back_with_up() {
        site.file("001_a.sql", "create index t_x on t (x);\ncreate table b (x int);\n");
        site.run("up").exits(0);
        site.run("down").exits(0);
        site.sql("create table t (x int)");

        site.run("reconcile").exits(0);
        assertThat(indexes()).isEmpty();

        site.run("up").exits(0);
        assertThat(indexes()).containsExactly("t_x");
    }

    private List<String> indexes() {
        return site.rows("select indexname from pg_indexes where schemaname = 'public' order by 1");
    }
}
