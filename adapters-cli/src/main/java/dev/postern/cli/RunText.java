package dev.postern.cli;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunReport;
import java.util.List;
import java.util.stream.Stream;

/** Tells a report as text: its migrations, an operation a line, and its warnings. */
final class RunText {

    private final Page page;
    private final Telling telling;

    RunText(Page page, Telling telling) {
        this.page = page;
        this.telling = telling;
    }

    void print(RunReport report) {
        if (page.detail() != Detail.QUIET) {
            OperationText operations = OperationText.of(
                    page,
                    telling,
                    Stream.concat(
                            report.operations(), report.hooks().stream().flatMap(hook -> hook.operations().stream())));
            HookText hooks = new HookText(page, operations);
            hooks.before(report);
            report.migrations().forEach(migration -> print(migration, operations));
            hooks.behind(report);
        }
        report.warnings().forEach(warning -> page.block(Paint.Tone.WAITING, "WARN", warning));
    }

    private void print(MigrationReport migration, OperationText operations) {
        List<OperationReport> concerned = operations.concerned(migration.operations());
        page.marked("", Paint.Tone.STRONG, migration.id(), heading(migration));
        if (isPlain(concerned, operations)) {
            operations.collapse(concerned);
        } else {
            concerned.forEach(operations::print);
        }
        int before = migration.operations().size() - concerned.size();
        if (before > 0) {
            page.clipped("  (" + before + " more had come to " + (before == 1 ? "its" : "their") + " end before)");
        }
        page.blank();
    }

    private static String heading(MigrationReport migration) {
        return "  " + migration.name().replace('_', ' ') + "   "
                + migration.state().word();
    }

    private boolean isPlain(List<OperationReport> concerned, OperationText operations) {
        return page.detail() != Detail.VERBOSE
                && concerned.size() > telling.listed()
                && concerned.stream().map(telling::mark).distinct().count() == 1
                && concerned.stream().noneMatch(operations::hasReasonToShow);
    }
}
