package dev.postern.cli;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.Wait;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalInt;

/** Writes a line for every step that has ended. */
final class PlainProgress implements Progress {

    private final PrintWriter out;
    private final Page page;
    private final WaitNotices notices;
    private String running = "";
    private String phase = "";

    PlainProgress(PrintWriter out, Page errors) {
        this.out = out;
        this.notices = new WaitNotices(errors);
        this.page = new Page(out, OptionalInt.empty(), Paint.PLAIN, Detail.VERBOSE);
    }

    @Override
    public synchronized void started(PlannedStep step) {
        running = step.operation().label();
        phase = "";
    }

    /** One line for each phase: what share of it is done is for those who watch a terminal. */
    @Override
    public synchronized void progresses(String how) {
        String now = how.replaceFirst(", \\d+ %$", "");
        if (!now.equals(phase)) {
            phase = now;
            page.line("running  " + running + ": " + phase);
            out.flush();
        }
    }

    @Override
    public synchronized void finished(PlannedStep step, Outcome outcome, Duration took) {
        String word = outcome.word().replace('-', ' ');
        page.line(word + "  " + step.operation().label() + "  (" + Elapsed.words(took) + ")");
        out.flush();
    }

    @Override
    public void waits(Wait wait) {
        notices.tell(wait);
    }

    @Override
    public void resumes(String why) {
        notices.tellOfLoss(why);
    }

    @Override
    public void close() {}
}
