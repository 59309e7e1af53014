package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operations;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.testing.DecisionText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class VacancyTest {

    private static final Policy WAITING = new Policy(OnMissing.DEFER, FirstRun.REPLAY);
    private static final Catalog CATALOG = covering(
            catalog(
                    table("a", column("id", "integer")),
                    table("b", column("id", "integer")),
                    table("c", column("id", "integer"))),
            "missing",
            "fresh",
            "renamed",
            "a_gone_key");
    private static final String COLUMN = "update a set gone = 1";

    @Test
    void statement_that_would_wait_has_nothing_to_do_without_rows() {
        assertThat(walked(COLUMN, "a")).containsExactly("in place: table public.a holds no rows");
        assertThat(walked(COLUMN)).containsExactly("waits");
    }

    @Test
    void statement_that_can_be_done_is_done() {
        assertThat(walked("update a set id = 1", "a")).containsExactly("runs");
    }

    @Test
    void rows_that_are_brought_before_count() {
        assertThat(walked("insert into a values (1);" + COLUMN, "a")).containsExactly("runs", "waits");
        assertThat(walked("insert into b values (1);" + COLUMN, "a"))
                .containsExactly("runs", "in place: table public.a holds no rows");
    }

    @Test
    void what_has_nothing_to_do_itself_brings_no_rows() {
        assertThat(walked("insert into a select * from b;" + COLUMN, "a", "b"))
                .containsExactly("runs", "in place: table public.a holds no rows");
        assertThat(walked("insert into a select * from b;" + COLUMN, "a")).containsExactly("runs", "waits");
        assertThat(walked("insert into b select * from c; insert into a select * from b;" + COLUMN, "a", "b", "c"))
                .containsExactly("runs", "runs", "in place: table public.a holds no rows");
        assertThat(walked("insert into b values (1); insert into a select * from b;" + COLUMN, "a", "b", "c"))
                .containsExactly("runs", "runs", "waits");
    }

    @Test
    void rows_that_are_brought_later_do_not_count() {
        assertThat(walked(COLUMN + "; insert into a values (1)", "a"))
                .containsExactly("in place: table public.a holds no rows", "runs");
    }

    @Test
    void insert_of_rows_that_are_not_there_waits_for_nothing() {
        assertThat(walked("insert into a (gone) select * from b", "b"))
                .containsExactly("in place: table public.b holds no rows");
        assertThat(walked("insert into a (gone) select * from b", "a")).containsExactly("waits");
    }

    @Test
    void rows_that_wait_count() {
        assertThat(walked("insert into a (gone) values (1);" + COLUMN, "a")).containsExactly("waits", "waits");
    }

    @Test
    void target_that_is_missing_is_waited_for_where_it_might_get_rows() {
        assertThat(walked("insert into missing select * from b", "b"))
                .containsExactly("in place: table public.b holds no rows");
        assertThat(walked("insert into missing select * from b")).containsExactly("waits");
        assertThat(walked("update missing set gone = 1", "missing")).containsExactly("waits");
    }

    @Test
    void table_that_is_made_holds_no_rows() {
        assertThat(walked("create table fresh (id integer); update fresh set gone = 1", "fresh"))
                .containsExactly("runs", "in place: table public.fresh holds no rows");
    }

    @Test
    void table_that_is_renamed_holds_the_rows_that_it_held() {
        assertThat(walked("alter table b rename to renamed; update renamed set gone = 1", "renamed"))
                .containsExactly("runs", "waits");
        assertThat(walked("alter table b rename to renamed; update renamed set gone = 1", "b", "renamed"))
                .containsExactly("runs", "in place: table public.renamed holds no rows");
        assertThat(walked(
                        "insert into b values (1); alter table b rename to renamed; update renamed set gone = 1",
                        "b",
                        "renamed"))
                .containsExactly("runs", "runs", "waits");
    }

    private static Seq<String> walked(String script, String... vacant) {
        return walked(script, LinkedHashSet.of(vacant));
    }

    private static Seq<String> walked(String script, Set<String> vacant) {
        Work work = new Work(Vector.empty(), operations("1", script), LinkedHashSet.empty(), Work.History.RECORDED)
                .settling(new Settlement(
                        Settlement.Manner.HARMLESS,
                        LinkedHashMap.empty(),
                        LinkedHashSet.empty(),
                        vacant.map(each -> name(each))));
        Walk walk = Walk.of(work, CATALOG, WAITING);
        Seq<String> decided = Vector.empty();
        for (Option<PlannedStep> next = walk.next(); next.isDefined(); next = walk.next()) {
            decided = decided.append(described(next.get().decision()));
            walk = walk.after(next.get());
        }
        return decided;
    }

    private static String described(Decision decision) {
        if (decision.waits()) {
            return "waits";
        }
        return decision.runs() ? "runs" : DecisionText.of(decision).replace("already ", "");
    }
}
