package dev.postern.domain.sql;

/**
 * One PostgreSQL name exactly as the catalog stores it, neither folded nor quoted. Ordered as strings are in Java,
 * never by the rules of a language.
 */
public record Identifier(String value) implements Comparable<Identifier> {

    public Identifier {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a name has at least one character");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name holds no NUL character: " + value.replace('\0', '\uFFFD'));
        }
    }

    /**
     * The name that PostgreSQL stores for one written in SQL (manual, 4.1.1 Identifiers and Key Words): unquoted and
     * folded to lower case, or quoted ({@code "name"}, {@code U&"name"} with the backslash as its escape); cut to 63
     * bytes either way.
     *
     * @throws IllegalArgumentException if the text is not one name
     */
    public static Identifier folded(String raw) {
        return new Identifier(Folding.cut(WrittenName.of(raw).unquoted()));
    }

    /** The name as it has to be written in SQL: in quotes where {@code quote_ident} puts them. */
    public String sql() {
        return needsQuotes() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    @Override
    public int compareTo(Identifier other) {
        return value.compareTo(other.value);
    }

    /** Same as {@link #sql()}. */
    @Override
    public String toString() {
        return sql();
    }

    private boolean needsQuotes() {
        boolean plain = !Characters.isDigit(value.charAt(0)) && value.chars().allMatch(Identifier::isPlain);
        return !plain || Keywords.isQuoted(value);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
}
