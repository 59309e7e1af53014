package dev.postern.cli;

import dev.postern.domain.run.HookReport;
import dev.postern.domain.run.RunReport;
import java.util.function.Predicate;

/** Tells what would be done with the statements that run around migrations: those before them, and those behind. */
record HookText(Page page, OperationText operations) {

    void before(RunReport report) {
        print(report, HookText::isBefore);
    }

    void behind(RunReport report) {
        print(report, Predicate.not(HookText::isBefore));
    }

    private static boolean isBefore(HookReport hook) {
        return hook.moment().startsWith("before");
    }

    private void print(RunReport report, Predicate<HookReport> which) {
        report.hooks().stream().filter(which).forEach(this::print);
    }

    private void print(HookReport hook) {
        page.marked("", Paint.Tone.STRONG, "hook", "  " + hook.moment());
        operations.concerned(hook.operations()).forEach(operations::print);
        page.blank();
    }
}
