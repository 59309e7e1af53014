package dev.postern.domain.migration;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The version of a migration, as its file names it: {@code 004}, {@code 20240131120000}, {@code 1.2}. Ordered as people
 * count: runs of digits by their number, everything else by its characters; versions that count the same ({@code 4},
 * {@code 004}) are the same place in the order and differ only as a last resort.
 *
 * <p>A repeatable migration, one that runs again whenever its text has changed, has no version but a name: {@code
 * R__name}. It comes behind all versions, in the order of the names.
 */
public record MigrationId(String value) implements Comparable<MigrationId> {

    /** What the ids of repeatable migrations begin with. */
    public static final String REPEATABLE = "R__";

    /** The order in which versions that count the same are one. */
    public static final Comparator<MigrationId> BY_PLACE = MigrationId::compareRuns;

    public MigrationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a migration has a version");
        }
    }

    /** Whether it runs again whenever its text has changed. */
    public boolean isRepeatable() {
        return value.startsWith(REPEATABLE);
    }

    /** Whether two versions count the same. */
    public boolean samePlaceAs(MigrationId other) {
        return compareRuns(other) == 0;
    }

    @Override
    public int compareTo(MigrationId other) {
        int byRuns = compareRuns(other);
        return byRuns != 0 ? byRuns : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private int compareRuns(MigrationId other) {
        if (isRepeatable() || other.isRepeatable()) {
            return isRepeatable() && other.isRepeatable()
                    ? value.compareTo(other.value)
                    : Boolean.compare(isRepeatable(), other.isRepeatable());
        }
        Iterator<String> mine = runs(value).iterator();
        Iterator<String> theirs = runs(other.value).iterator();
        while (mine.hasNext() && theirs.hasNext()) {
            int compared = compareRun(mine.next(), theirs.next());
            if (compared != 0) {
                return compared;
            }
        }
        return Boolean.compare(mine.hasNext(), theirs.hasNext());
    }

    private static int compareRun(String left, String right) {
        boolean numbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
        return numbers ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
    }

    private static List<String> runs(String text) {
        return List.of(text.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)", -1));
    }
}
