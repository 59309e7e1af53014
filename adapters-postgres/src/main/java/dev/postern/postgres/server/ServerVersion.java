package dev.postern.postgres.server;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a server's binaries. */
record ServerVersion(int major, int minor) implements Comparable<ServerVersion> {

    private static final Comparator<ServerVersion> ORDER =
            Comparator.comparingInt(ServerVersion::major).thenComparingInt(ServerVersion::minor);
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");
    private static final Pattern REPORTED = Pattern.compile("postgres \\([^)]*\\) (?<version>\\d.*)");

    /** Reads what stands in the name of an artifact, {@code 18.6.0} for example. */
    static Option<ServerVersion> of(String text) {
        return matching(NUMBERS, text).map(found -> new ServerVersion(number(found.group(1)), number(found.group(2))));
    }

    /** Reads what {@code postgres --version} prints. */
    static Option<ServerVersion> reported(String text) {
        return matching(REPORTED, text).flatMap(found -> of(found.group(1)));
    }

    private static Option<MatchResult> matching(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Option.some(matcher.toMatchResult()) : Option.none();
    }

    private static int number(String digits) {
        return Option.of(digits).map(Integer::parseInt).getOrElse(0);
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
