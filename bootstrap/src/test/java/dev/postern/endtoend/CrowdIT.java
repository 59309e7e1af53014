package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Many processes begin at once, on a database that knows no ledger yet, and on one that does: all of them end well, and
 * every operation is applied once. How many and how often is said by {@code -Dpostern.crowd} and {@code -Dpostern.crowd.times}.
 */
class CrowdIT {

    private static final int CROWD = Integer.getInteger("postern.crowd", 8);
    private static final int TIMES = Integer.getInteger("postern.crowd.times", 2);
    private static final int SESSIONS = 5;

    @Test
    void everybody_ends_well_and_everything_is_applied_once() {
        for (int time = 0; time < TIMES; time++) {
            try (Trial trial = Trial.of(Turn.number(time))) {
                CrashHistory.into(trial.site());
                String counted = prepared(trial.site(), time);

                startTogether(trial.site().postern()).forEach(each -> each.exits(0));

                assertAppliedOnce(trial.site(), counted);
            }
        }
        write("a crowd of processes at once");
    }

    @Test
    void everybody_ends_well_and_everything_is_applied_once_behind_a_proxy() {
        Pooler.isInstalledOrSkip();
        for (int time = 0; time < TIMES; time++) {
            try (Trial trial = Trial.of(Turn.number(time));
                    Pooler pooler = Pooler.before(trial.site(), SESSIONS)) {
                CrashHistory.inTransactionsInto(trial.site());
                String counted = prepared(trial.site(), time);

                startTogether(trial.site().postern().with("POSTERN_URL", pooler.url(trial.site())))
                        .forEach(each -> each.exits(0));

                assertAppliedOnce(trial.site(), counted);
                assertThat(trial.site().value("select token is null from postern.lease"))
                        .isEqualTo("t");
            }
        }
        write("a crowd behind PgBouncer");
    }

    /** Every other time the database knows a history already, and one more file comes; what the counter is to say. */
    private static String prepared(Site site, int time) {
        if (Turn.variant(time, 2) == 0) {
            return "1111";
        }
        assertThat(NextRun.on(site).fault()).isEmpty();
        site.file("008_more.sql", """
                create table more (x int);
                create index more_x on more (x);
                update counter set value = value + 10000;
                """);
        return "11111";
    }

    /** Starts them all, and waits for all of them. */
    private static List<Ended> startTogether(Postern postern) {
        List<Running> all = new ArrayList<>();
        try {
            for (int each = 1; each <= CROWD; each++) {
                all.add(postern.start("up", "--wait", "10m"));
            }
            return all.stream()
                    .map(running -> running.end(CrashIT.LIMIT.multipliedBy(2)))
                    .toList();
        } finally {
            all.forEach(Running::close);
        }
    }

    /**
     * What they came to together.
     *
     * @param counted what every migration has added its share to
     */
    private static void assertAppliedOnce(Site site, String counted) {
        assertThat(Picture.appliedTwice(site)).isEmpty();
        assertThat(site.rows("select distinct outcome from postern.latest_entry order by 1"))
                .containsExactly("applied", "deferred");
        assertThat(site.value("select value from counter where name = 'runs'")).isEqualTo(counted);
    }

    private static void write(String what) {
        Figures.write(
                what,
                CROWD + " processes, " + TIMES + " times, " + Turn.ofFirst(TIMES)
                        + ": all exit 0, nothing applied twice");
    }
}
