package dev.postern.cli;

import java.time.Duration;

/**
 * How long to wait for others.
 *
 * @param run for another run to end
 * @param lock in the queue for one lock; those who come behind are held up for as long
 * @param lockBudget for locks in all, trying again and again
 */
public record Patience(Duration run, Duration lock, Duration lockBudget) {

    /** This long for another run, and the usual time for locks. */
    static Patience withRun(Duration run) {
        return new Patience(run, Duration.ofSeconds(2), Duration.ofMinutes(1));
    }
}
