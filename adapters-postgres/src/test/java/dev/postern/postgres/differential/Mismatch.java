package dev.postern.postgres.differential;

/** Where Postern says one thing of a statement and PostgreSQL another. */
record Mismatch(int major, StatementCase tried, Check check, String expected, String found) {

    String describe() {
        return "%s: expected %s%n        found %s".formatted(check.words(), expected, found);
    }
}
