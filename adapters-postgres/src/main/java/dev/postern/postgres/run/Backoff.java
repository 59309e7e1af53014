package dev.postern.postgres.run;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Pauses between tries: each up to twice as long as the one before, of random length, so that runs do not march in step. */
final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final long deadline;
    private long longest = SHORTEST.toMillis();

    /** Pauses until so long from now. */
    Backoff(Duration patience) {
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() >= deadline;
    }

    /** Waits for a while; ends at once, with the thread still interrupted, if somebody wants the run to end. */
    void pause() {
        long left = Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
        long pause = Math.min(left, ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
        longest = Math.min(2 * longest, LONGEST.toMillis());
        try {
            TimeUnit.MILLISECONDS.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
