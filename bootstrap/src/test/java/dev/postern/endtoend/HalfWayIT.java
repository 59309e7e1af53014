package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A deployment that dies half-way, wherever that is: what was finished stays, what was not is rolled back, and the ledger knows. */
class HalfWayIT {

    private static final String FAILING = "select 1 / 0;";

    private static final Map<String, List<String>> HISTORY = history();

    @RegisterExtension
    final Site site = new Site();

    @RegisterExtension
    final Site straight = new Site();

    private static Map<String, List<String>> history() {
        Map<String, List<String>> history = new LinkedHashMap<>();
        history.put(
                "001_tables.sql",
                List.of(
                        "create table a (x int primary key, z int);",
                        "insert into a values (1, 2), (3, 4);",
                        "create table b (x int references a, y text);",
                        "create index b_y on b (y);"));
        history.put(
                "002_parts.sql",
                List.of(
                        "begin;",
                        "create index a_z on a (z);",
                        "alter table a add column w text default 'w';",
                        "commit;",
                        "insert into b values (1, 'one');",
                        "alter table b add constraint b_y_check check (y <> '');",
                        "create table d (x int);"));
        history.put(
                "003_alone.sql",
                List.of(
                        "create index concurrently a_w on a (w);",
                        "comment on table a is 'about';",
                        "create view v as select x, w from a;",
                        "create index waiting on missing (x);"));
        history.put("004_end.sql", List.of("drop table d;", "update a set z = z + 1;", "create table c (x int);"));
        return history;
    }

    @RepeatedTest(8)
    void next_run_goes_on_where_the_last_one_died(RepetitionInfo repetition) {
        HISTORY.forEach((file, statements) -> straight.file(file, String.join("\n", statements)));
        straight.run("up").exits(0);
        Random random = new Random(repetition.getCurrentRepetition());
        String dying = List.copyOf(HISTORY.keySet()).get(random.nextInt(HISTORY.size()));
        int cut = random.nextInt(HISTORY.getOrDefault(dying, List.of()).size() + 1);
        HISTORY.forEach((file, statements) ->
                site.file(file, String.join("\n", file.equals(dying) ? with(statements, cut) : statements)));

        Ended died = site.run("up").exits(1);

        assertThat(died.err()).contains(dying + ":" + (cut + 1) + ":", "division by zero");
        assertThat(made()).as("what is there after %s:%s", dying, cut).isEqualTo(recorded());
        assertThat(site.value("select count(*) from postern.run where outcome = 'failed'"))
                .isEqualTo("1");

        site.file(dying, String.join("\n", HISTORY.get(dying)));
        site.run("up").exits(0);

        assertThat(site.schema()).isEqualTo(straight.schema());
        assertThat(site.rows("select * from a order by x")).isEqualTo(straight.rows("select * from a order by x"));
        assertThat(site.rows("select * from b")).isEqualTo(straight.rows("select * from b"));
        assertThat(made()).isEqualTo(recorded());
        assertThat(site.run("plan").exits(0).out()).contains("0 apply, 1 defer");
        assertThat(site.run("status", "--json").exits(0).document().deferred()).isEqualTo(1);
    }

    private static List<String> with(List<String> statements, int cut) {
        List<String> failing = new ArrayList<>(statements);
        failing.add(cut, FAILING);
        return failing;
    }

    /** What the database holds of what the history makes. */
    private List<String> made() {
        return site.rows("""
                select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace
                  and c.relname in ('a', 'b', 'c', 'd', 'v', 'a_z', 'a_w', 'b_y')
                order by 1
                """);
    }

    /** What the ledger says that it holds: made, and not dropped again. */
    private List<String> recorded() {
        return site.rows("""
                select split_part(object, '.', 2) from postern.latest_entry e
                where outcome = 'applied' and kind in ('create table', 'create index', 'create view')
                  and not exists (select from postern.latest_entry later
                                  where later.object = e.object and later.kind = 'drop table' and later.outcome = 'applied')
                order by 1
                """);
    }
}
