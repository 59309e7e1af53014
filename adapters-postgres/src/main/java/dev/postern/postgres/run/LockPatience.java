package dev.postern.postgres.run;

import java.time.Duration;

/**
 * How long locks of others are waited for.
 *
 * @param each how long to stand in the queue for one lock; those who come behind are held up for as long
 * @param inAll how long to try, between one commit and the next
 */
public record LockPatience(Duration each, Duration inAll) {

    public static final LockPatience USUAL = new LockPatience(Duration.ofSeconds(2), Duration.ofMinutes(1));
}
