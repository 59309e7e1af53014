package dev.postern.cli;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The version that follows those there are: the highest, with its last number one higher and as wide as it was. */
final class NextVersion {

    private static final String FIRST = "0001";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern LAST_NUMBER = Pattern.compile("[0-9]+$");

    private NextVersion() {}

    static String after(List<String> versions) {
        return versions.stream()
                .max(Comparator.comparing(NextVersion::numbers, Arrays::compare))
                .map(NextVersion::following)
                .orElse(FIRST);
    }

    private static BigInteger[] numbers(String version) {
        return NUMBER.matcher(version)
                .results()
                .map(MatchResult::group)
                .map(BigInteger::new)
                .toArray(BigInteger[]::new);
    }

    private static String following(String version) {
        return LAST_NUMBER.matcher(version).replaceFirst(last -> {
            String next = new BigInteger(last.group()).add(BigInteger.ONE).toString();
            return "0".repeat(Math.max(0, last.group().length() - next.length())) + next;
        });
    }
}
