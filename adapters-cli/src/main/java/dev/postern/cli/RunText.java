package dev.postern.cli;

import dev.postern.domain.run.HookReport;
import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunReport;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells a report as text: its migrations, an operation a line, and its warnings. */
final class RunText {

    private static final String INDENT = "  ";

    private final Page page;
    private final Telling telling;

    RunText(Page page, Telling telling) {
        this.page = page;
        this.telling = telling;
    }

    void print(RunReport report) {
        if (page.detail() != Detail.QUIET) {
            int width = Stream.concat(
                            report.operations(), report.hooks().stream().flatMap(hook -> hook.operations().stream()))
                    .filter(telling::concerns)
                    .mapToInt(operation -> telling.mark(operation).word().length())
                    .max()
                    .orElse(0);
            hooks(report, RunText::isBefore).forEach(hook -> print(hook, width));
            report.migrations().forEach(migration -> print(migration, width));
            hooks(report, Predicate.not(RunText::isBefore)).forEach(hook -> print(hook, width));
        }
        report.warnings().forEach(warning -> page.block(Paint.Tone.WAITING, "WARN", warning));
    }

    private static Stream<HookReport> hooks(RunReport report, Predicate<HookReport> which) {
        return report.hooks().stream().filter(which);
    }

    private static boolean isBefore(HookReport hook) {
        return hook.moment().startsWith("before");
    }

    private void print(HookReport hook, int width) {
        page.marked("", Paint.Tone.STRONG, "hook", "  " + hook.moment());
        hook.operations().stream().filter(telling::concerns).forEach(operation -> print(operation, width));
        page.blank();
    }

    private void print(MigrationReport migration, int width) {
        List<OperationReport> concerned =
                migration.operations().stream().filter(telling::concerns).toList();
        page.marked("", Paint.Tone.STRONG, migration.id(), heading(migration));
        if (isPlain(concerned)) {
            collapse(concerned, width);
        } else {
            concerned.forEach(operation -> print(operation, width));
        }
        int before = migration.operations().size() - concerned.size();
        if (before > 0) {
            page.clipped(
                    INDENT + "(" + before + " more had come to " + (before == 1 ? "its" : "their") + " end before)");
        }
        page.blank();
    }

    private static String heading(MigrationReport migration) {
        return "  " + migration.name().replace('_', ' ') + "   "
                + migration.state().word();
    }

    private boolean isPlain(List<OperationReport> operations) {
        return page.detail() != Detail.VERBOSE
                && operations.size() > telling.listed()
                && operations.stream().map(telling::mark).distinct().count() == 1
                && operations.stream().noneMatch(this::hasReasonToShow);
    }

    private void collapse(List<OperationReport> operations, int width) {
        OperationMark mark = telling.mark(operations.get(0));
        String count = operations.size() == 1 ? "1 operation" : operations.size() + " operations";
        page.marked(INDENT, mark.tone(), padded(mark.word(), width), "  " + count);
    }

    private void print(OperationReport operation, int width) {
        OperationMark mark = telling.mark(operation);
        page.marked(INDENT, mark.tone(), padded(mark.word(), width), "  " + label(operation));
        String indent = INDENT + " ".repeat(width + 2);
        if (hasReasonToShow(operation)) {
            operation.reason().lines().forEach(line -> page.line(indent + line));
        }
        if (telling == Telling.PLAN && operation.provisional()) {
            page.line(indent + "provisional: it is asked again when it is reached");
        }
        if (page.detail() == Detail.VERBOSE) {
            page.line(indent + operation.id() + "  " + operation.file() + ":" + operation.line());
        }
    }

    private boolean hasReasonToShow(OperationReport operation) {
        OperationMark mark = telling.mark(operation);
        boolean worthIt = mark.needsReason() || mark.equals(OperationMark.APPLY) || page.detail() == Detail.VERBOSE;
        return worthIt && !operation.reason().isBlank();
    }

    /** Kind and object; of a statement that has none, how it begins. */
    static String label(OperationReport operation) {
        return operation.object().map(object -> operation.kind() + " " + object).orElseGet(() -> firstLine(operation));
    }

    private static String firstLine(OperationReport operation) {
        return operation.sql().lines().findFirst().orElse(operation.kind()).strip();
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }
}
