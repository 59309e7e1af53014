package dev.postern.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures that a run of the reliability tests has seen; with {@code -Dpostern.figures=FILE} they go into a page. */
final class Figures {

    private Figures() {}

    /** Prints what came of something, and writes it into the row of the page that begins with it. */
    static void write(String what, String came) {
        System.out.println(what + ": " + came);
        String page = System.getProperty("postern.figures", "");
        if (!page.isEmpty()) {
            write(Path.of(page), "| " + what + " |", came);
        }
    }

    private static synchronized void write(Path page, String row, String came) {
        try {
            List<String> lines = Files.readAllLines(page);
            if (lines.stream().noneMatch(line -> line.startsWith(row))) {
                throw new IllegalStateException(page + " has no row that begins with " + row);
            }
            Files.write(
                    page,
                    lines.stream()
                            .map(line -> line.startsWith(row) ? row + " " + came + " |" : line)
                            .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
