package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.testing.DecisionText;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.Shop;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Whole plans on the {@link Shop}. */
class PlannerTest {

    private static final Set<OperationId> NOTHING = LinkedHashSet.empty();

    @Test
    void each_operation_sees_what_those_before_it_leave_behind() {
        assertThat(plan("create table gone (a int); create index missing on gone (a); alter table gone rename to lost;"
                        + " comment on table lost is 'x'"))
                .containsExactly(
                        "create table public.gone: apply",
                        "create index public.missing: apply",
                        "rename table public.gone: apply",
                        "comment public.lost: apply");
    }

    @Test
    void what_is_made_twice_is_in_place_the_second_time() {
        assertThat(plan("create index missing on orders (note); create index missing on orders (note)")
                        .last())
                .startsWith("create index public.missing: already in place: ");
    }

    @Test
    void what_was_deferred_settles_behind_the_operation_that_made_it_possible() {
        assertThat(plan("create index i on missing (a)", "create table missing (a int); create table gone (a int)"))
                .containsExactly(
                        "create index public.i: defer: table public.missing",
                        "create table public.missing: apply",
                        "settling create index public.i: apply",
                        "create table public.gone: apply");
    }

    @Test
    void what_waits_from_earlier_runs_settles_before_anything_new() {
        Work work = work("create index i on orders (note)", "create table gone (a int)");
        assertThat(steps(new Planner().plan(work, covered(work), Policy.DEFAULT)))
                .containsExactly("settling create index public.i: apply", "create table public.gone: apply");
    }

    @Test
    void several_settle_in_their_order() {
        assertThat(plan(
                        "create index i on missing (a); alter index i rename to j; drop index j",
                        "create table missing (a int)"))
                .containsExactly(
                        "create index public.i: defer: table public.missing",
                        "rename index public.i: defer: #1 (create index public.i), which waits for table public.missing",
                        "drop index public.j: defer: #2 (rename index public.i), which waits for #1, which waits for"
                                + " table public.missing",
                        "create table public.missing: apply",
                        "settling create index public.i: apply",
                        "settling rename index public.i: apply",
                        "settling drop index public.j: apply");
    }

    @Test
    void what_cannot_run_in_a_transaction_settles_behind_the_segment() {
        assertThat(plan(
                        "create index concurrently i on missing (a)",
                        "create table missing (a int); create table gone (a int)",
                        "create table lost (a int)"))
                .containsExactly(
                        "create index public.i: defer: table public.missing",
                        "create table public.missing: apply",
                        "create table public.gone: apply",
                        "settling create index public.i: apply",
                        "create table public.lost: apply");
    }

    @Test
    void what_waits_at_the_end_is_told_with_what_it_waits_for() {
        MigrationPlan plan = planOf("create index i on missing (a); alter table missing add column b int");
        assertThat(plan.waiting()
                        .map(each -> each.operation().label() + ": "
                                + each.awaits().map(Awaited::describe).mkString(", ")))
                .containsExactly(
                        "create index public.i: table public.missing",
                        "add column public.missing.b: table public.missing");
    }

    @Test
    void a_dropped_table_makes_moot_what_was_deferred_on_it() {
        assertThat(plan(
                        "create index i on missing (a); insert into missing values (1); create index j on gone (a)",
                        "drop table missing"))
                .containsExactly(
                        "create index public.i: defer: table public.missing",
                        "insert public.missing: defer: table public.missing",
                        "create index public.j: defer: table public.gone",
                        "moot create index public.i: already in place: #4 drops public.missing",
                        "moot insert public.missing: already in place: #4 drops public.missing",
                        "drop table public.missing: already in place: there is no table public.missing");
    }

    @Test
    void a_table_that_is_still_to_get_its_name_is_not_dropped_before() {
        assertThat(plan("alter table orders rename column x to y; alter table orders rename to gone; drop table gone"))
                .containsExactly(
                        "rename column public.orders.x: defer: column public.orders.x",
                        "rename table public.orders: defer: #1 (rename column public.orders.x), which waits for column"
                                + " public.orders.x",
                        "drop table public.gone: defer: #2 (rename table public.orders), which waits for #1, which waits"
                                + " for column public.orders.x");
    }

    @Test
    void a_drop_makes_moot_what_was_deferred_on_the_table_under_its_earlier_name() {
        assertThat(plan(
                        "create index i on missing (a); alter table missing rename to gone; alter table lost rename to missing;"
                                + " create index j on missing (a)",
                        "drop table gone; create index i on orders (note)"))
                .containsExactly(
                        "create index public.i: defer: table public.missing",
                        "rename table public.missing: defer: #1 (create index public.i), which waits for table"
                                + " public.missing",
                        "rename table public.lost: defer: #2 (rename table public.missing), which waits for #1, which"
                                + " waits for table public.missing",
                        "create index public.j: defer: #3 (rename table public.lost), which waits for #2, which waits for"
                                + " #1, which waits for table public.missing",
                        "moot create index public.i: already in place: #5 drops public.gone",
                        "moot rename table public.missing: already in place: #5 drops public.gone",
                        "drop table public.gone: already in place: there is no table public.gone",
                        "create index public.i: apply");
    }

    @Test
    void a_settling_that_is_contradicted_waits_on_and_stops_nothing() {
        Work work = work("create index orders_total_idx on orders (note)", "create table gone (a int)");
        MigrationPlan plan = new Planner().plan(work, covered(work), Policy.DEFAULT);
        assertThat(plan.obstacles()).isEmpty();
        assertThat(steps(plan))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("settling create index public.orders_total_idx: conflict: ");
        assertThat(plan.waiting()).hasSize(1);
    }

    @Test
    void behind_an_opaque_statement_decisions_are_provisional() {
        MigrationPlan plan =
                planOf("create table gone (a int); select setup(); create index i on lost (a); drop table gone");
        assertThat(plan.steps().map(PlannedStep::certainty).map(Enum::name))
                .containsExactly("DEFINITE", "DEFINITE", "PROVISIONAL", "PROVISIONAL");
    }

    @Test
    void only_what_stops_for_sure_is_an_obstacle() {
        assertThat(planOf("create table customers (a int); select setup(); create index customers on orders (id)")
                        .obstacles())
                .extracting(step -> step.operation().label())
                .containsExactly("create table public.customers");
    }

    @Test
    void of_an_operation_that_settles_in_the_same_run_the_last_verdict_counts() {
        assertThat(planOf("create index i on missing (a)", "create table missing (a int)")
                        .verdicts())
                .extracting(step -> step.operation().label() + ": " + DecisionText.of(step.decision()))
                .containsExactly("create index public.i: apply", "create table public.missing: apply");
    }

    @Test
    void nothing_ahead_and_nothing_waiting_is_no_plan() {
        MigrationPlan plan = planOf("");
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.waiting()).isEmpty();
    }

    @Test
    void on_a_first_run_a_table_that_is_found_forbids_data_and_destruction() {
        assertThat(firstRun(
                        "insert into orders values (1); create table customers (id bigint primary key); create table gone (a int);"
                                + " insert into gone values (1); drop table orders; create index i on orders (note)",
                        Policy.DEFAULT))
                .containsExactly(
                        "insert public.orders: apply",
                        "create table public.customers: already in place: table public.customers exists with the same definition",
                        "create table public.gone: apply",
                        "insert public.gone: refuse: insert public.gone would replay history over a database that already lives",
                        "drop table public.orders: refuse: drop table public.orders would replay history over a database that"
                                + " already lives",
                        "create index public.i: apply");
    }

    @Test
    void a_first_run_that_finds_no_table_replays_everything() {
        assertThat(firstRun("create table gone (a int); insert into gone values (1)", Policy.DEFAULT))
                .containsExactly("create table public.gone: apply", "insert public.gone: apply");
    }

    @Test
    void what_a_first_run_made_itself_was_not_there_before_it() {
        assertThat(firstRun(
                        "create table gone (a int); create table if not exists gone (a int); insert into gone values (1)",
                        Policy.DEFAULT))
                .last()
                .isEqualTo("insert public.gone: apply");
    }

    @Test
    void a_first_run_may_be_meant() {
        assertThat(firstRun(
                        "create table customers (id bigint primary key); delete from customers",
                        new Policy(OnMissing.POLICY, FirstRun.REPLAY)))
                .last()
                .isEqualTo("delete public.customers: apply");
    }

    @Test
    void what_was_begun_and_never_ended_is_refused_if_no_catalog_shows_it() {
        Seq<GuardedOperation> operations =
                operations("001", "vacuum orders; create index concurrently i on orders (note)");
        Work work = new Work(
                Vector.empty(), operations, operations.map(GuardedOperation::id).toLinkedSet(), Work.History.RECORDED);
        assertThat(steps(new Planner().plan(work, covered(work), Policy.DEFAULT)))
                .containsExactly(
                        "vacuum orders: refuse: vacuum orders was begun by a run that did not end, and no catalog shows whether it"
                                + " was done",
                        "create index public.i: apply");
    }

    @Test
    void it_needs_to_know_what_its_operations_name_and_no_more() {
        assertThat(work("create index i on orders (total)", "insert into t select * from u")
                        .scope()
                        .relations()
                        .map(name -> name.name().value()))
                .containsExactlyInAnyOrder("i", "orders", "t", "u");
    }

    private static Seq<String> plan(String... migrations) {
        return steps(planOf(migrations));
    }

    private static MigrationPlan planOf(String... migrations) {
        return plan(ahead(migrations), Work.History.RECORDED, Policy.DEFAULT);
    }

    private static Seq<String> firstRun(String migration, Policy policy) {
        return steps(plan(ahead(migration), Work.History.NONE, policy));
    }

    private static MigrationPlan plan(Seq<GuardedOperation> ahead, Work.History history, Policy policy) {
        Work work = new Work(Vector.empty(), ahead, NOTHING, history);
        return new Planner().plan(work, covered(work), policy);
    }

    private static Seq<GuardedOperation> ahead(String... migrations) {
        return Vector.of(migrations).zipWithIndex().flatMap(pair -> operations("00" + (pair._2() + 1), pair._1()));
    }

    private static Work work(String waiting, String ahead) {
        return new Work(
                operations("001", waiting).map(operation -> new Waiting(operation, Vector.empty())),
                operations("002", ahead),
                NOTHING,
                Work.History.RECORDED);
    }

    private static Catalog covered(Work work) {
        return Fixtures.covering(
                Shop.CATALOG,
                work.scope().relations().map(name -> name.name().value()).toJavaArray(String[]::new));
    }

    /** The steps with what was decided; ids as the number of the operation in all migrations. */
    private static Seq<String> steps(MigrationPlan plan) {
        Seq<String> ids =
                plan.steps().map(step -> step.operation().id().toString()).distinct();
        return plan.steps()
                .map(PlannerTest::line)
                .map(line -> ids.zipWithIndex()
                        .foldLeft(line, (text, pair) -> text.replace(pair._1(), "#" + (pair._2() + 1))));
    }

    private static String line(PlannedStep step) {
        String phase = switch (step.phase()) {
            case IN_ORDER -> "";
            case SETTLING -> "settling ";
            case MOOT -> "moot ";
            case CARRIED -> "carried ";
        };
        return phase + step.operation().label() + ": " + DecisionText.of(step.decision());
    }
}
