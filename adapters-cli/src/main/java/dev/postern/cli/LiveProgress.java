package dev.postern.cli;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import java.io.PrintWriter;
import java.time.Duration;

/** Keeps the statement that runs on the last line of the terminal, and takes it away again. */
final class LiveProgress implements Progress {

    private static final String CLEARED = "\r\u001b[2K";

    private final PrintWriter out;
    private final int columns;
    private Line line = Line.EMPTY;

    /** What is on the last line of the terminal. */
    private enum Line {
        EMPTY,
        SHOWN
    }

    LiveProgress(PrintWriter out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public void started(PlannedStep step) {
        out.print(CLEARED + Page.fitted("running  " + step.operation().label(), columns - 1));
        out.flush();
        line = Line.SHOWN;
    }

    @Override
    public void finished(PlannedStep step, Outcome outcome, Duration took) {
        close();
    }

    @Override
    public void close() {
        if (line == Line.SHOWN) {
            out.print(CLEARED);
            out.flush();
            line = Line.EMPTY;
        }
    }
}
