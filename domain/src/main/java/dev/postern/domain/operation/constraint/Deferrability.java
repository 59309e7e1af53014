package dev.postern.domain.operation.constraint;

/** When a constraint is checked: at once, or at the end of a transaction that asks for it, or always at its end. */
public enum Deferrability {
    NOT_DEFERRABLE(""),
    DEFERRABLE(" DEFERRABLE"),
    INITIALLY_DEFERRED(" DEFERRABLE INITIALLY DEFERRED");

    private final String printed;

    Deferrability(String printed) {
        this.printed = printed;
    }

    /** What a definition that ends like that says. */
    static Deferrability of(String definition) {
        if (definition.endsWith(INITIALLY_DEFERRED.printed)) {
            return INITIALLY_DEFERRED;
        }
        return definition.endsWith(DEFERRABLE.printed) ? DEFERRABLE : NOT_DEFERRABLE;
    }

    /** A definition that says this in place of what it said. */
    String in(String definition) {
        String had = of(definition).printed;
        return definition.substring(0, definition.length() - had.length()) + printed;
    }

    /** How {@code ALTER CONSTRAINT} says it. */
    String words() {
        return this == NOT_DEFERRABLE ? "NOT DEFERRABLE" : printed.strip();
    }
}
