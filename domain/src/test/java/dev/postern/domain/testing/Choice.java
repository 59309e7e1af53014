package dev.postern.domain.testing;

/**
 * The die behind one statement of a random history: what it does, and to which of the things that are there then.
 *
 * @param name also decides whether a new migration begins
 */
record Choice(StatementKind kind, int table, int part, int name) {

    boolean beginsMigration() {
        return name % 3 == 0;
    }
}
