package dev.postern.endtoend;

import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A major version and a role: whatever is tried often goes through all pairs of them, in turn. */
record Turn(PostgresUnderTest server, Who who) {

    /** As whom migrations are applied. */
    enum Who {
        SUPERUSER("as superuser"),
        LEAST_PRIVILEGED("as the least-privileged role");

        private final String words;

        Who(String words) {
            this.words = words;
        }
    }

    /**
     * The pair whose turn it is. Neighbours differ in both, so that a few tries meet as much as can be met.
     *
     * @param number from 0
     */
    static Turn number(int number) {
        List<PostgresUnderTest> servers = PostgresServers.embedded();
        int major = number % servers.size();
        return new Turn(servers.get(major), Who.values()[(major + number / servers.size()) % Who.values().length]);
    }

    /**
     * Which of several things is tried this time, so that in the end each of them was tried with each pair.
     *
     * @param number of the turn, from 0
     * @param things how many there are
     */
    static int variant(int number, int things) {
        int pairs = PostgresServers.majors().size() * Who.values().length;
        return (number + number / pairs) % things;
    }

    /** Where and as whom so many tries were made, for a figure. */
    static String ofFirst(int tries) {
        List<Turn> turns = IntStream.range(0, tries).mapToObj(Turn::number).toList();
        String majors = turns.stream()
                .map(turn -> turn.server().major())
                .sorted()
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String roles = turns.stream()
                .map(Turn::who)
                .sorted()
                .distinct()
                .map(who -> who.words)
                .collect(Collectors.joining(" and "));
        return "on PostgreSQL " + majors + ", " + roles;
    }

    @Override
    public String toString() {
        return "on " + server + " " + who.words;
    }
}
