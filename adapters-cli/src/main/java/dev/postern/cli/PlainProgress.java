package dev.postern.cli;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalInt;

/** Writes a line for every step that has ended. */
final class PlainProgress implements Progress {

    private final PrintWriter out;
    private final Page page;

    PlainProgress(PrintWriter out) {
        this.out = out;
        this.page = new Page(out, OptionalInt.empty(), Paint.PLAIN, Detail.VERBOSE);
    }

    @Override
    public void started(PlannedStep step) {}

    @Override
    public void finished(PlannedStep step, Outcome outcome, Duration took) {
        String word = outcome.word().replace('-', ' ');
        page.line(word + "  " + step.operation().label() + "  (" + Elapsed.words(took) + ")");
        out.flush();
    }

    @Override
    public void close() {}
}
