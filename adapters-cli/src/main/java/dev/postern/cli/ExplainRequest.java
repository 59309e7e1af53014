package dev.postern.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be explained, and whether a database is asked.
 *
 * @param subject a file, a folder of migrations, or {@code -}
 * @param url the database as the user gave it, with its password if it has one: never to be printed
 */
public record ExplainRequest(Path subject, Optional<String> url) {

    private static final Path STANDARD_INPUT = Path.of("-");

    /** Whether the SQL comes in by the standard input. */
    public boolean isStandardInput() {
        return subject.equals(STANDARD_INPUT);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ExplainRequest[subject=" + subject + ", url=" + url.map(Redactor::redact) + "]";
    }
}
