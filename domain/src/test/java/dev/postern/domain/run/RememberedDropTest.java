package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** A table that comes back ends without what has been dropped of it meanwhile. */
class RememberedDropTest {

    private static final String TABLE = "create table t (a int, b int)";
    private static final String INDEX = "create index i on t (a)";
    private static final String DROP = "drop index if exists i";
    private static final String VIEWED = TABLE + "; create view v as select a from t";
    private static final String REFERRED = "create table orders (id int primary key)";
    private static final String REFERRING = "create table items (id int, order_id int)";
    private static final String KEY =
            "alter table items add constraint of_order foreign key (order_id) references orders (id)";
    private static final String REPLACED = "alter table items drop constraint of_order;"
            + " alter table items add constraint of_order foreign key (id) references orders (id)";
    private static final String BACK = TABLE + "; " + INDEX;

    @Test
    void index_of_an_adopted_table_that_is_missing_is_dropped_once_it_is_back() {
        InMemoryProject project = InMemoryProject.of(migration("001", BACK), migration("002", DROP));
        project.adopt("001");
        RunReport report = project.up();
        assertThat(report.operations().toList().get(0).reason())
                .isEqualTo("waits for index public.i of table public.t");
        project.database().execute(BACK);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes("002")).containsExactly("drop index public.i: applied");
    }

    @Test
    void index_of_a_table_that_is_there_is_gone() {
        InMemoryProject project = InMemoryProject.of(migration("001", BACK), migration("002", DROP));
        project.adopt("001");
        project.database().execute(TABLE);
        project.up();
        assertThat(project.outcomes("002")).containsExactly("drop index public.i: found-in-place");
    }

    @Test
    void table_that_comes_back_without_the_index_has_nothing_to_lose() {
        InMemoryProject project = InMemoryProject.of(migration("001", BACK), migration("002", DROP));
        project.adopt("001");
        project.up();
        project.database().execute(TABLE);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes("002")).containsExactly("drop index public.i: found-in-place");
    }

    @Test
    void owner_is_known_under_the_names_that_it_had_since() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", BACK + "; alter index i rename to j; alter table t rename to u"),
                migration("002", "drop index j"));
        project.adopt("001");
        assertThat(project.up().operations().toList().get(0).reason())
                .isEqualTo("waits for index public.j of table public.u");
    }

    @Test
    void index_went_for_good_with_a_table_that_was_dropped() {
        InMemoryProject project = InMemoryProject.of(migration("001", BACK + "; drop table t"), migration("002", DROP));
        project.adopt("001");
        project.up();
        assertThat(project.outcomes("002")).containsExactly("drop index public.i: found-in-place");
    }

    @Test
    void index_that_nobody_knows_is_remembered_by_its_name_where_tables_may_be_missing() {
        InMemoryProject project = InMemoryProject.of(migration("001", DROP));
        project.database().execute("create table other (a int)");
        assertThat(project.up().warnings())
                .containsExactly(
                        "i does not exist: deferred drop index i (it is applied as soon as the index is there)");
        project.database().execute(BACK);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().schema()).doesNotContain("INDEX i");
    }

    @Test
    void index_that_nobody_knows_is_not_there_where_we_have_made_every_table() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "drop index if exists i; create table other (a int)"),
                migration("002", "drop index j"));
        project.up();
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 drop index public.i: found-in-place",
                        "001.2 create table public.other: applied",
                        "002.1 drop index public.j: found-in-place");
    }

    @Test
    void index_that_nobody_knows_is_forgotten_once_another_gets_its_name() {
        InMemoryProject project = InMemoryProject.of(migration("001", DROP + "; create index i on other (a)"));
        project.database().execute("create table other (a int)");
        project.up();
        assertThat(project.outcomes())
                .containsExactly("001.1 drop index public.i: moot", "001.2 create index public.i: applied");
    }

    @Test
    void other_index_waits_with_its_table_and_follows_even_if_the_old_one_does_not_come_back() {
        InMemoryProject project = InMemoryProject.of(migration("001", DROP + "; create index i on t (b)"));
        project.database().execute("create table other (a int)");
        project.up();
        project.database().execute(TABLE);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes())
                .containsExactly("001.1 drop index public.i: moot", "001.2 create index public.i: applied");
    }

    @Test
    void other_index_takes_the_place_of_the_old_one_that_comes_back() {
        InMemoryProject project = InMemoryProject.of(migration("001", DROP + "; create index i on t (b)"));
        project.database().execute("create table other (a int)");
        project.up();
        project.database().execute(BACK);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes())
                .containsExactly("001.1 drop index public.i: applied", "001.2 create index public.i: applied");
    }

    @Test
    void other_index_leaves_its_name_to_one_that_is_known_to_come_back() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", BACK + "; create table other (a int)"),
                migration("002", "alter index i rename to j; create index i on other (a)"));
        project.adopt("001");
        project.database().execute("create table other (a int)");
        assertThat(project.up().waiting()).isEqualTo(2);
        project.database().execute(BACK);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().schema()).contains("INDEX i ON public.other", "INDEX j ON public.t");
    }

    @Test
    void rename_of_an_index_that_nobody_makes_any_more_does_not_keep_another_from_its_name() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create table other (a int)"),
                migration("002", INDEX + "; alter index i rename to j"),
                migration("003", "create index i on other (a)"),
                migration("004", "drop table t"));
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().schema()).contains("INDEX i ON public.other");
    }

    @Test
    void drop_of_an_index_goes_along_with_the_drop_of_its_missing_table() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create table t (a int); create index i on t (a)"),
                migration("002", "drop index i"),
                migration("003", "drop table t"));
        project.adopt("001");
        assertThat(project.up().waiting()).isZero();
        assertThat(project.plan().operations()).isEmpty();
    }

    @Test
    void foreign_key_that_went_with_the_table_it_refers_to_is_dropped_once_that_is_back() {
        InMemoryProject project = lackingReferred("alter table items drop constraint of_order");
        project.adopt("001");
        assertThat(project.up().operations().toList().get(0).reason())
                .isEqualTo("waits for constraint of_order on public.items of table public.orders");
        project.database().execute(REFERRED + "; " + KEY);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes("002")).containsExactly("drop constraint of_order on public.items: applied");
    }

    @Test
    void foreign_key_of_a_table_that_comes_back_without_it_is_gone() {
        InMemoryProject project = lackingReferred("alter table items drop constraint of_order");
        project.adopt("001");
        project.up();
        project.database().execute(REFERRED);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes("002")).containsExactly("drop constraint of_order on public.items: found-in-place");
    }

    @Test
    void other_foreign_key_takes_the_place_of_the_old_one_that_comes_back() {
        InMemoryProject project = lackingReferred(REPLACED);
        project.adopt("001");
        project.up();
        project.database().execute(REFERRED + "; " + KEY);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().schema()).contains("FOREIGN KEY (id)");
    }

    @Test
    void foreign_key_that_nobody_knows_is_remembered_by_its_name_where_tables_may_be_missing() {
        InMemoryProject project = InMemoryProject.of(migration("002", REPLACED));
        project.database().execute(REFERRING);
        assertThat(project.up().waiting()).isEqualTo(2);
        project.database().execute(REFERRED + "; " + KEY);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes("002"))
                .containsExactly(
                        "drop constraint of_order on public.items: applied",
                        "add constraint of_order on public.items: applied");
    }

    @Test
    void foreign_key_that_nobody_knows_is_forgotten_once_another_constraint_gets_its_name() {
        InMemoryProject project = InMemoryProject.of(migration("002", REPLACED));
        project.database().execute(REFERRING + "; " + REFERRED);
        project.up();
        assertThat(project.outcomes("002"))
                .containsExactly(
                        "drop constraint of_order on public.items: moot",
                        "add constraint of_order on public.items: applied");
    }

    @Test
    void rows_do_not_wait_for_a_foreign_key_that_is_gone() {
        InMemoryProject project =
                lackingReferred("alter table items drop constraint of_order; insert into items values (1, 2)");
        project.adopt("001");
        project.up();
        assertThat(project.outcomes("002"))
                .containsExactly("drop constraint of_order on public.items: deferred", "insert public.items: applied");
    }

    @Test
    void constraint_that_a_table_of_ours_never_had_is_not_there() {
        InMemoryProject project = lackingReferred("alter table items drop constraint if exists nowhere");
        project.adopt("001");
        project.up();
        assertThat(project.outcomes("002")).containsExactly("drop constraint nowhere on public.items: found-in-place");
    }

    @Test
    void constraint_of_a_missing_table_is_forgotten_if_that_comes_back_without_it() {
        InMemoryProject project =
                InMemoryProject.of(migration("002", "alter table t drop constraint if exists positive"));
        project.database().execute("create table other (a int)");
        assertThat(project.up().waiting()).isOne();
        project.database().execute(TABLE);
        assertThat(project.up().waiting()).isZero();
    }

    @Test
    void view_that_went_with_a_table_is_dropped_once_both_are_back() {
        InMemoryProject project = lackingTableOfView("drop view v");
        project.adopt("001");
        assertThat(project.up().operations().toList().get(0).reason())
                .isEqualTo("waits for view public.v of table public.t");
        project.database().execute(VIEWED);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes("002")).containsExactly("drop view public.v: applied");
        assertThat(project.database().schema()).doesNotContain("view");
    }

    @Test
    void view_is_gone_if_its_table_comes_back_without_it() {
        InMemoryProject project = lackingTableOfView("drop view v");
        project.adopt("001");
        project.up();
        project.database().execute(TABLE);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes("002")).containsExactly("drop view public.v: found-in-place");
    }

    @Test
    void view_on_a_view_is_remembered_by_the_table_that_both_went_with() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", VIEWED + "; create view w as select a from v"),
                migration("002", "drop view w; drop view v"));
        project.adopt("001");
        assertThat(project.up().waiting()).isEqualTo(2);
        project.database().execute(TABLE);
        assertThat(project.up().waiting()).isZero();
    }

    @Test
    void view_with_which_no_missing_table_went_is_not_there() {
        InMemoryProject project = lackingTableOfView("drop view v");
        project.adopt("001");
        project.database().execute(TABLE);
        project.up();
        assertThat(project.outcomes("002")).containsExactly("drop view public.v: found-in-place");
    }

    @Test
    void view_that_nobody_knows_is_remembered_where_it_is_taken_for_granted() {
        InMemoryProject project =
                InMemoryProject.of(migration("002", "drop view v"), migration("003", "drop view if exists w"));
        project.database().execute("create table other (a int)");
        project.up();
        assertThat(project.outcomes())
                .containsExactly("002.1 drop view public.v: deferred", "003.1 drop view public.w: found-in-place");
    }

    @Test
    void view_that_nobody_knows_is_gone_where_no_table_can_be_missing() {
        InMemoryProject project = InMemoryProject.of(migration("002", "drop view v"));
        project.up();
        assertThat(project.outcomes()).containsExactly("002.1 drop view public.v: found-in-place");
    }

    @Test
    void view_that_was_to_be_made_on_a_missing_table_was_never_there() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE), migration("002", "create view v as select a from t; drop view v"));
        project.adopt("001");
        project.up();
        assertThat(project.outcomes("002"))
                .containsExactly("create view public.v: moot", "drop view public.v: found-in-place");
    }

    @Test
    void other_view_on_the_missing_table_takes_the_place_of_the_old_one_that_comes_back() {
        InMemoryProject project = lackingTableOfView("drop view v; create view v as select b from t");
        project.adopt("001");
        assertThat(project.up().waiting()).isEqualTo(2);
        project.database().execute(VIEWED);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes("002"))
                .containsExactly("drop view public.v: applied", "create view public.v: applied");
    }

    @Test
    void other_view_that_can_be_made_does_not_wait_for_the_old_one_which_cannot_come_back_then() {
        InMemoryProject project =
                lackingTableOfView("drop view v; create table other (b int); create view v as select b from other");
        project.adopt("001");
        project.up();
        assertThat(project.outcomes("002"))
                .containsExactly(
                        "drop view public.v: moot",
                        "create table public.other: applied",
                        "create view public.v: applied");
    }

    @Test
    void view_goes_for_good_with_the_missing_table_that_is_dropped() {
        InMemoryProject project = lackingTableOfView("drop view v; drop table t");
        project.adopt("001");
        assertThat(project.up().waiting()).isZero();
        assertThat(project.plan().operations()).isEmpty();
    }

    @Test
    void strictly_a_view_that_is_not_there_is_dropped() {
        InMemoryProject project = lackingTableOfView("drop view v");
        project.adopt("001");
        project.up(new Policy(OnMissing.REFUSE, FirstRun.PROTECT));
        assertThat(project.outcomes("002")).containsExactly("drop view public.v: found-in-place");
    }

    private static InMemoryProject lackingTableOfView(String ahead) {
        return InMemoryProject.of(migration("001", VIEWED), migration("002", ahead));
    }

    /** The table that is referred to went, and the foreign key with it. */
    private static InMemoryProject lackingReferred(String ahead) {
        InMemoryProject project =
                InMemoryProject.of(migration("001", REFERRED + "; " + REFERRING + "; " + KEY), migration("002", ahead));
        project.database().execute(REFERRING);
        return project;
    }

    @Test
    void strictly_what_is_not_there_is_dropped() {
        InMemoryProject project = InMemoryProject.of(migration("001", DROP));
        project.database().execute("create table other (a int)");
        project.up(new Policy(OnMissing.REFUSE, FirstRun.PROTECT));
        assertThat(project.outcomes()).containsExactly("001.1 drop index public.i: found-in-place");
    }

    @Test
    void table_that_is_missing_is_dropped_and_never_again() {
        InMemoryProject project = InMemoryProject.of(migration("001", BACK), migration("002", "drop table t"));
        project.adopt("001");
        project.up();
        project.database().execute(BACK);
        project.up();
        assertThat(project.outcomes("002")).containsExactly("drop table public.t: found-in-place");
        assertThat(project.database().schema()).contains("table public.t");
    }
}
