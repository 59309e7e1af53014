package dev.postern.domain.catalog;

/**
 * The text that makes an index, a constraint or a default what it is, and whose words it is in. PostgreSQL rewrites
 * what it is given ({@code price > 0} becomes {@code CHECK ((price > (0)::numeric))}), so two texts can only be called
 * different when both are PostgreSQL's own.
 */
public record Definition(String text, Wording wording) {

    /** Whose words a definition is in. */
    public enum Wording {
        /** As the migration's author wrote it. */
        AUTHOR,
        /** As the server prints it, or known to be exactly what the server would print. */
        SERVER
    }

    /** Whether two definitions say the same. */
    public enum Likeness {
        SAME,
        DIFFERENT,
        UNKNOWN
    }

    public static Definition author(String text) {
        return new Definition(text, Wording.AUTHOR);
    }

    public static Definition server(String text) {
        return new Definition(text, Wording.SERVER);
    }

    /** Compares with another definition without asking anybody: {@code UNKNOWN} unless the texts settle it. */
    public Likeness likeness(Definition other) {
        if (text.equals(other.text)) {
            return Likeness.SAME;
        }
        boolean bothServer = wording == Wording.SERVER && other.wording == Wording.SERVER;
        return bothServer ? Likeness.DIFFERENT : Likeness.UNKNOWN;
    }
}
