package dev.postern.bootstrap;

import dev.postern.postgres.run.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Lets the command that is running end in order when the process is told to end, for as long as that may take. */
record Interruption(Thread command, Cancellation cancellation, CountDownLatch ended) implements Runnable {

    private static final int TRIES = 20;
    private static final int BETWEEN_TRIES_MILLIS = 250;

    @Override
    public void run() {
        try {
            if (!endsInTime()) {
                LoggerFactory.getLogger(Interruption.class)
                        .warn(
                                "the command did not end within {} s; the server takes back what is not committed",
                                TRIES * BETWEEN_TRIES_MILLIS / 1000);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the command waits for is cancelled again and again: it may have been about to send the next statement. */
    private boolean endsInTime() throws InterruptedException {
        for (int left = TRIES; left > 0 && ended.getCount() > 0; left--) {
            command.interrupt();
            cancellation.request();
            if (ended.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return ended.getCount() == 0;
    }
}
