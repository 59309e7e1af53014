package dev.postern.domain.sql;

import io.vavr.collection.Seq;

/** Finds names that a misspelt one may be meant for. */
public final class Resemblance {

    private static final int NAMED = 3;

    private Resemblance() {}

    /**
     * The candidates that are one typing error per three characters away or less, nearest first and three at most. Names
     * that differ in their digits alone are told apart on purpose, and resemble nothing.
     */
    public static Seq<Identifier> to(Identifier name, Seq<Identifier> candidates) {
        int most = name.value().length() / 3;
        return candidates
                .distinct()
                .reject(candidate -> lettersOf(candidate).equals(lettersOf(name)))
                .filter(candidate -> distance(name.value(), candidate.value()) <= most)
                .sorted()
                .sortBy(candidate -> distance(name.value(), candidate.value()))
                .take(NAMED);
    }

    private static String lettersOf(Identifier name) {
        return name.value().replaceAll("\\d", "");
    }

    /** How many characters have to be put in, taken out, changed or swapped with their neighbour. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(left, right, cost, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(String left, String right, int[][] cost, int i, int j) {
        int changed = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int moved = 1 + Math.min(cost[i - 1][j], cost[i][j - 1]);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return Math.min(Math.min(changed, moved), swapped ? cost[i - 2][j - 2] + 1 : changed);
    }
}
