package dev.postern.postgres.differential;

/** The major versions that have something: from the one to the other, both included. */
record Majors(int since, int until) {

    static final Majors ALL = new Majors(0, Integer.MAX_VALUE);

    boolean have(int major) {
        return since <= major && major <= until;
    }

    Majors from(int major) {
        return new Majors(major, until);
    }

    Majors to(int major) {
        return new Majors(since, major);
    }

    Majors and(Majors other) {
        return new Majors(Math.max(since, other.since), Math.min(until, other.until));
    }
}
