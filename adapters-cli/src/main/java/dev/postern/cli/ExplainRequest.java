package dev.postern.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be explained, and whether a database is asked.
 *
 * @param subject a file, a folder of migrations, or {@code -}
 * @param url the database as the user gave it, with its password if it has one: never to be printed
 * @param placeholders values for what scripts write as {@code ${name}}: never to be printed
 */
public record ExplainRequest(Path subject, Optional<String> url, Map<String, String> placeholders) {

    private static final Path STANDARD_INPUT = Path.of("-");

    public ExplainRequest {
        placeholders = Map.copyOf(placeholders);
    }

    /** Without any placeholder. */
    public ExplainRequest(Path subject, Optional<String> url) {
        this(subject, url, Map.of());
    }

    /** Whether the SQL comes in by the standard input. */
    public boolean isStandardInput() {
        return subject.equals(STANDARD_INPUT);
    }

    /** Without the password and the values. */
    @Override
    public String toString() {
        return "ExplainRequest[subject=" + subject + ", url=" + url.map(Redactor::redact) + "]";
    }
}
