package dev.postern.postgres.run;

import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.Wait;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for another run to end, by asking again and again; says now and then for whom. */
final class Waiting {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration NOTICE_INTERVAL = Duration.ofSeconds(5);

    private final Duration patience;
    private final ProgressListener listener;
    private final long deadline;
    private long nextNotice = System.nanoTime();
    private long pause = 10;

    Waiting(Duration patience, ProgressListener listener) {
        this.patience = patience;
        this.listener = listener;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /**
     * Waits until it is time to ask again.
     *
     * @param holder who is waited for
     * @throws RunLockUnavailableException if patience is at an end
     */
    void goOn(String holder) {
        if (System.nanoTime() >= deadline) {
            throw new RunLockUnavailableException("another run holds the lock of this database and did not end within "
                    + patience.toSeconds() + " s: " + holder);
        }
        if (System.nanoTime() >= nextNotice) {
            listener.waits(new Wait.ForRun(holder));
            nextNotice = System.nanoTime() + NOTICE_INTERVAL.toNanos();
        }
        sleep(Math.min(pause, Math.max(1, (deadline - System.nanoTime()) / 1_000_000)));
        pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RunLockUnavailableException("interrupted while waiting for another run to end");
        }
    }
}
