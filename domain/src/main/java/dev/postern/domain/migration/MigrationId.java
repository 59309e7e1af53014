package dev.postern.domain.migration;

import java.util.Comparator;

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
        int mine = 0;
        int theirs = 0;
        while (mine < value.length() && theirs < other.value.length()) {
            int end = endOfRun(value, mine);
            int otherEnd = endOfRun(other.value, theirs);
            int compared = compareRun(value, mine, end, other.value, theirs, otherEnd);
            if (compared != 0) {
                return compared;
            }
            mine = end;
            theirs = otherEnd;
        }
        return Boolean.compare(mine < value.length(), theirs < other.value.length());
    }

    /** Lists of thousands are put in order again and again, so nothing is taken apart for it. */
    private static int compareRun(String left, int from, int to, String right, int otherFrom, int otherTo) {
        if (!isDigit(left.charAt(from)) || !isDigit(right.charAt(otherFrom))) {
            return left.substring(from, to).compareTo(right.substring(otherFrom, otherTo));
        }
        int first = behindZeros(left, from, to);
        int otherFirst = behindZeros(right, otherFrom, otherTo);
        int byLength = Integer.compare(to - first, otherTo - otherFirst);
        return byLength != 0 ? byLength : left.substring(first, to).compareTo(right.substring(otherFirst, otherTo));
    }

    private static int behindZeros(String text, int from, int to) {
        int first = from;
        while (first < to && text.charAt(first) == '0') {
            first++;
        }
        return first;
    }

    private static int endOfRun(String text, int from) {
        int end = from + 1;
        while (end < text.length() && isDigit(text.charAt(end)) == isDigit(text.charAt(from))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
