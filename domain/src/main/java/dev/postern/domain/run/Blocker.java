package dev.postern.domain.run;

import java.time.Duration;

/**
 * A session of somebody else that holds up one of ours, as the server sees it (PostgreSQL manual, 28.2.3
 * pg_stat_activity).
 *
 * @param pid the process of its session
 * @param user who it is connected as; empty where we may not see it
 * @param application what it calls itself; may be empty
 * @param state {@code active}, {@code idle in transaction}, …; empty where we may not see it
 * @param age how long its transaction has been open
 * @param query the beginning of what it runs, or ran last; empty where we may not see it
 */
public record Blocker(int pid, String user, String application, String state, Duration age, String query) {

    /** In one line: who, doing what, since when. */
    public String describe() {
        String who = "pid " + pid + word(", user ", user) + word(", ", application) + word(", ", state);
        return who + ", for " + age.toSeconds() + " s" + word(": ", query);
    }

    /** The one command that would end it. */
    public String remedy() {
        return "select pg_terminate_backend(" + pid + ")";
    }

    private static String word(String before, String text) {
        return text.isBlank() ? "" : before + text.strip();
    }
}
