package dev.postern.postgres.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunReport;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that are to be changed by what is missing, and are not there either. */
@ParameterizedClass
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class VacancyTest {

    private static final String UPDATE = "update t1 set a = t2.a from t2 where t1.id = t2.id";
    private static final String NOT_NULL = "alter table t1 alter column a set not null";
    private static final String NOTHING_TO_DO = "found-in-place table public.t1 holds no rows";
    private static final String WAITS = "deferred waits for table public.t2";

    private static final String LOOP =
            "do $$ declare r record; begin for r in select id from t1 loop execute 'drop table t2'; end loop; end $$";

    private final HistoryBench bench;

    VacancyTest(PostgresUnderTest server) throws SQLException {
        this.bench = new HistoryBench(server);
        bench.clear();
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    @Test
    void update_of_a_table_without_rows_has_nothing_to_do() throws SQLException {
        assertThat(ended(UPDATE, NOT_NULL)).containsExactly(NOTHING_TO_DO, "applied ");
    }

    @Test
    void so_has_a_delete() throws SQLException {
        assertThat(ended("delete from t1 using t2 where t1.id = t2.id", NOT_NULL))
                .containsExactly(NOTHING_TO_DO, "applied ");
    }

    @Test
    void update_of_rows_that_are_there_waits() throws SQLException {
        bench.run(RandomHistory.first());
        bench.run(Vector.of("insert into t1 (id) values (1)"));
        assertThat(ended(UPDATE)).containsExactly(WAITS);
    }

    @Test
    void update_waits_for_rows_that_are_to_come() throws SQLException {
        assertThat(ended("insert into t1 (id) select id from t2", UPDATE))
                .allSatisfy(each -> assertThat(each).startsWith("deferred waits for "));
    }

    @Test
    void update_waits_behind_rows_that_the_same_run_brings() throws SQLException {
        assertThat(ended("insert into t1 (id) values (1)", UPDATE)).containsExactly("applied ", WAITS);
    }

    @Test
    void update_waits_where_a_trigger_acts_once_per_statement() throws SQLException {
        assertThat(ended(
                        "create trigger once after update on t1 for each statement execute function touched()", UPDATE))
                .containsExactly("applied ", WAITS);
    }

    @Test
    void trigger_that_only_makes_views_anew_has_nothing_to_do_where_no_row_changes() throws SQLException {
        assertThat(ended(
                        "create materialized view shown as select id from t1",
                        "create function show() returns trigger language plpgsql as"
                                + " $$ begin refresh materialized view shown; return null; end $$",
                        "create trigger show after update on t1 for each statement execute function show()",
                        UPDATE))
                .last()
                .isEqualTo(NOTHING_TO_DO);
    }

    @Test
    void trigger_that_acts_once_per_row_has_nothing_to_do_either() throws SQLException {
        assertThat(ended("create trigger each before update on t1 for each row execute function touched()", UPDATE))
                .containsExactly("applied ", NOTHING_TO_DO);
    }

    @Test
    void update_of_a_whole_whose_parts_hold_rows_waits() throws SQLException {
        assertThat(ended("create table child () inherits (t1)", UPDATE)).containsExactly("applied ", WAITS);
    }

    @Test
    void rows_of_a_table_that_is_missing_are_not_looked_for() throws SQLException {
        assertThat(ended("update t2 set a = 1", "drop table t2"))
                .containsExactly("moot 002/ad922d18 drops public.t2", "found-in-place there is no table public.t2");
    }

    @Test
    void table_that_the_history_creates_holds_none_either() throws SQLException {
        assertThat(ended("create table fresh (id integer)", "update fresh set id = t2.id from t2"))
                .containsExactly("applied ", "found-in-place table public.fresh holds no rows");
    }

    @Test
    void insert_of_what_holds_no_rows_has_nothing_to_do() throws SQLException {
        assertThat(ended("insert into t3 (id) select t1.id from t1 join t2 using (id)", "update t3 set a = 1"))
                .containsExactly(NOTHING_TO_DO, "applied ");
    }

    @Test
    void block_that_loops_over_what_holds_no_rows_has_nothing_to_do() throws SQLException {
        assertThat(ended("alter table t2 add column n integer", LOOP)).endsWith(NOTHING_TO_DO);
    }

    @Test
    void block_waits_behind_what_it_names_where_there_are_rows() throws SQLException {
        assertThat(ended("insert into t1 (id) values (1)", "alter table t2 add column n integer", LOOP))
                .last()
                .asString()
                .startsWith("deferred waits for ");
    }

    @Test
    void insert_of_nothing_brings_no_rows() throws SQLException {
        assertThat(ended("insert into t1 (id) select id from t3", UPDATE, NOT_NULL))
                .containsExactly("applied ", NOTHING_TO_DO, "applied ");
    }

    @Test
    void rows_that_a_trigger_brings_in_between_are_looked_for() throws SQLException {
        assertThat(ended(
                        "create function bring() returns trigger language plpgsql as"
                                + " $$ begin execute 'insert into t1 (id) values (1)'; return new; end $$",
                        "create trigger bring after insert on t3 for each row execute function bring()",
                        "insert into t3 (id) values (1)",
                        UPDATE))
                .last()
                .isEqualTo(WAITS);
    }

    /** What became of each statement on a database without t2. */
    private Seq<String> ended(String... statements) throws SQLException {
        RandomHistory history = new RandomHistory(Vector.of(RandomHistory.first(), Vector.of(statements)));
        bench.up(history, Option.some(RandomHistory.id(1)));
        bench.drops("t2");
        RunReport report = bench.up(history, Option.none());
        List<OperationReport> last = report.operations()
                .filter(operation -> operation.id().startsWith(RandomHistory.id(2)))
                .toList();
        return Vector.ofAll(last).map(operation -> operation.outcome().orElse("") + " " + operation.reason());
    }
}
