package dev.postern.bootstrap;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Lets the command that is running end in order when the process is told to end, for as long as that may take. */
record Interruption(Thread command, CountDownLatch ended) implements Runnable {

    private static final int PATIENCE_SECONDS = 5;

    @Override
    public void run() {
        command.interrupt();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(Interruption.class)
                        .warn(
                                "the command did not end within {} s; the server takes back what is not committed",
                                PATIENCE_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
