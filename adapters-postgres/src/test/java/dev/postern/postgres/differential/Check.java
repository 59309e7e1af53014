package dev.postern.postgres.differential;

/** What is held against PostgreSQL. */
enum Check {
    READING("understood"),
    TRANSACTION("transaction"),
    BEFORE("before it"),
    SERVER("on the server"),
    GOAL("goal once done"),
    PROJECTION("projection"),
    AGAIN("decided again"),
    PARTS("in parts"),
    INVERSE("inverse"),
    LOCK("lock"),
    ABSENCE("with something missing");

    private final String words;

    Check(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
