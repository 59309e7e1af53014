package dev.postern.postgres.differential;

/**
 * An object that a set-up made.
 *
 * @param type what it is, in PostgreSQL's words
 * @param removal the statement that takes it away, and with it whatever stands on it
 */
record SetUpObject(String type, String identity, String removal) {

    @Override
    public String toString() {
        return type + " " + identity;
    }
}
