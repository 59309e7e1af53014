package dev.postern.cli;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UndoReport;

/** Tells how migrations would be taken back: their statements in order, and what would come of it. */
final class DownText {

    private static final int WIDTH = "impossible".length();

    private final Page page;

    DownText(Page page) {
        this.page = page;
    }

    void print(RunReport report) {
        if (page.detail() != Detail.QUIET) {
            HookText hooks = new HookText(
                    page,
                    OperationText.of(
                            page, Telling.PLAN, report.hooks().stream().flatMap(hook -> hook.operations().stream())));
            hooks.before(report);
            report.migrations().forEach(this::print);
            hooks.behind(report);
        }
        report.warnings().forEach(warning -> page.block(Paint.Tone.WAITING, "WARN", warning));
    }

    private void print(MigrationReport migration) {
        page.marked(
                "",
                Paint.Tone.STRONG,
                migration.id(),
                "  " + migration.name().replace('_', ' ') + "   to be taken back");
        migration.undo().forEach(this::print);
        page.blank();
    }

    private void print(UndoReport statement) {
        String does = statement.does() + " ".repeat(WIDTH - statement.does().length());
        String sql = statement.sql().strip().lines().findFirst().orElse("");
        page.marked("  ", tone(statement), does, "  " + (sql.isEmpty() ? statement.reason() : sql));
        if (!sql.isEmpty()) {
            String indent = " ".repeat(WIDTH + 4);
            statement.sql().strip().lines().skip(1).forEach(line -> page.line(indent + line));
            statement.reason().lines().forEach(line -> page.line(indent + line));
        }
    }

    private static Paint.Tone tone(UndoReport statement) {
        return switch (statement.does()) {
            case "run" -> Paint.Tone.GOOD;
            case "nothing" -> Paint.Tone.QUIET;
            default -> Paint.Tone.BAD;
        };
    }
}
