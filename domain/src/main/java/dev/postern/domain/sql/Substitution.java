package dev.postern.domain.sql;

/**
 * A value that stands in a text where its author wrote a placeholder.
 *
 * @param start offset of the value's first character in the text; of an empty value, where it would be
 * @param written the placeholder as its author wrote it: {@code ${name}}; it holds no newline
 */
public record Substitution(int start, String value, String written, Secrecy secrecy) {

    /** Whether the value may be shown and kept. */
    public enum Secrecy {
        OPEN,
        SECRET
    }

    int end() {
        return start + value.length();
    }

    Substitution shifted(int by) {
        return new Substitution(start + by, value, written, secrecy);
    }
}
