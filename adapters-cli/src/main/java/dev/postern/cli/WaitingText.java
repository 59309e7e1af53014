package dev.postern.cli;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunReport;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tells what waits: the operation, of which migration, for what, and since when (in UTC). */
final class WaitingText {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Page page;

    WaitingText(Page page) {
        this.page = page;
    }

    /** The same report with nothing in it but what waits. */
    static RunReport only(RunReport report) {
        List<MigrationReport> waiting = report.migrations().stream()
                .map(WaitingText::only)
                .filter(migration -> !migration.operations().isEmpty())
                .toList();
        return new RunReport(
                report.command(), report.outcome(), waiting, report.warnings(), report.fault(), report.convention());
    }

    void print(RunReport report) {
        if (page.detail() != Detail.QUIET) {
            long count = report.waiting();
            page.line(count == 0 ? "nothing waits" : count == 1 ? "1 operation waits" : count + " operations wait");
            report.migrations().forEach(this::print);
            page.blank();
        }
        report.warnings().forEach(warning -> page.block(Paint.Tone.WAITING, "WARN", warning));
    }

    private void print(MigrationReport migration) {
        page.blank();
        page.marked(
                "", Paint.Tone.STRONG, migration.id(), "  " + migration.name().replace('_', ' '));
        migration.operations().forEach(this::print);
    }

    private void print(OperationReport operation) {
        OperationMark mark = OperationMark.recorded(operation);
        page.marked("  ", mark.tone(), mark.word(), "  " + operation.id() + "  " + OperationText.label(operation));
        String waits = operation.waitsFor().isEmpty() ? "" : "waits for " + String.join(", ", operation.waitsFor());
        String indent = " ".repeat(mark.word().length() + 4);
        if (!waits.isEmpty()) {
            page.line(indent + waits);
        }
        if (!operation.reason().equals(waits)) {
            operation.reason().lines().forEach(line -> page.line(indent + line));
        }
        String since =
                operation.since().map(at -> "since " + SINCE.format(at) + ", ").orElse("");
        page.line(indent + since + operation.file() + ":" + operation.line());
    }

    private static MigrationReport only(MigrationReport migration) {
        List<OperationReport> waiting =
                migration.operations().stream().filter(OperationReport::waits).toList();
        return new MigrationReport(migration.id(), migration.name(), migration.state(), waiting);
    }
}
