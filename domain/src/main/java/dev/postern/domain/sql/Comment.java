package dev.postern.domain.sql;

/**
 * A comment, verbatim with its marks (manual, 4.1.5 Comments).
 *
 * @param place where it begins
 */
public record Comment(String text, Place place) {

    public Comment {
        boolean block = text.length() >= 4 && text.startsWith("/*") && text.endsWith("*/");
        if (!block && !text.startsWith("--")) {
            throw new IllegalArgumentException("a comment begins with -- or stands between /* and */: " + text);
        }
    }

    /** What it says: without the marks and the white space around it. */
    public String content() {
        return text.startsWith("--")
                ? text.substring(2).strip()
                : text.substring(2, text.length() - 2).strip();
    }
}
