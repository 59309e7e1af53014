package dev.postern.cli;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.RunReport;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells how far a database has come: a sentence, a table of the migrations, and what is missing. */
final class StatusText {

    private static final List<String> HEADINGS = List.of("VERSION", "NAME", "STATE", "OPERATIONS", "WAITS FOR");

    private final Page page;

    StatusText(Page page) {
        this.page = page;
    }

    void print(RunReport report) {
        if (page.detail() != Detail.QUIET) {
            page.line(summary(report));
            if (!report.migrations().isEmpty()) {
                page.blank();
                table(report.migrations().stream().map(StatusText::row).toList());
            }
            if (!report.warnings().isEmpty()) {
                page.blank();
            }
        }
        report.warnings().forEach(warning -> page.block(Paint.Tone.WAITING, "WARN", warning));
    }

    private static String summary(RunReport report) {
        List<MigrationReport> migrations = report.migrations();
        if (migrations.isEmpty()) {
            return "no migrations";
        }
        String states = Arrays.stream(MigrationState.values())
                .map(state -> counted(count(migrations, state), state.word()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        Tally tally = Tally.of(report, Telling.LEDGER);
        String open = Stream.of("deferred", "blocked", "pending")
                .map(word -> counted(tally.of(word), word))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return migrations.size()
                + (migrations.size() == 1 ? " migration: " : " migrations: ")
                + states
                + (open.isEmpty() ? "" : "; operations: " + open)
                + report.convention()
                        .map(convention -> "; files as " + convention + " has them")
                        .orElse("");
    }

    private static long count(List<MigrationReport> migrations, MigrationState state) {
        return migrations.stream().filter(each -> each.state() == state).count();
    }

    private static String counted(long count, String word) {
        return count == 0 ? "" : count + " " + word;
    }

    private static List<String> row(MigrationReport migration) {
        Tally tally = Tally.of(migration.operations().stream().map(Telling.LEDGER::mark));
        String waitsFor = migration.operations().stream()
                .flatMap(operation -> operation.waitsFor().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return List.of(
                migration.id(),
                migration.name().replace('_', ' '),
                migration.state().word(),
                tally.isEmpty() ? "-" : tally.words(),
                waitsFor);
    }

    private void table(List<List<String>> rows) {
        int[] widths = IntStream.range(0, HEADINGS.size())
                .map(column -> Stream.concat(Stream.of(HEADINGS), rows.stream())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        page.clipped(aligned(HEADINGS, widths));
        rows.forEach(row -> page.clipped(aligned(row, widths)));
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
