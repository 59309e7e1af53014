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

    @Test
    void everybody_ends_well_and_everything_is_applied_once() {
        int times = 0;
        while (times < TIMES) {
            try (Site site = new Site()) {
                CrashHistory.into(site);
                startTogether(site.postern()).forEach(each -> each.exits(0));
                assertAppliedOnce(site, "1111");

                site.file("008_more.sql", """
                        create table more (x int);
                        create index concurrently more_x on more (x);
                        update counter set value = value + 10000;
                        """);
                startTogether(site.postern()).forEach(each -> each.exits(0));
                assertAppliedOnce(site, "11111");
                times += 2;
            }
        }
        Figures.write(
                "a crowd of processes at once",
                CROWD + " processes, " + times + " times, all exit 0, nothing applied twice");
    }

    /** Starts them all, and waits for all of them. */
    static List<Ended> startTogether(Postern postern) {
        List<Running> all = new ArrayList<>();
        try {
            for (int each = 1; each <= CROWD; each++) {
                all.add(postern.start("up", "--wait", "5m"));
            }
            return all.stream()
                    .map(running -> running.end(CrashIT.LIMIT.multipliedBy(5)))
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
    static void assertAppliedOnce(Site site, String counted) {
        assertThat(Picture.appliedTwice(site)).isEmpty();
        assertThat(site.rows("select distinct outcome from postern.latest_entry order by 1"))
                .containsExactly("applied", "deferred");
        assertThat(site.value("select value from counter where name = 'runs'")).isEqualTo(counted);
    }
}
