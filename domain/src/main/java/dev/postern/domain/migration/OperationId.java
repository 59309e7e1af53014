package dev.postern.domain.migration;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one operation for good, wherever its statement stands in its file: {@code 004/9f3c21ab}, or
 * {@code 004/9f3c21ab~2} for the second statement of a migration that reads the same. What was split off a statement is
 * named after it: {@code 004/9f3c21ab+1}.
 *
 * @param fingerprint the first eight hexadecimal digits of the statement's fingerprint, and which part of it this is
 * @param occurrence 1 for the first
 */
public record OperationId(MigrationId migration, String fingerprint, int occurrence) {

    private static final char PART = '+';

    private static final Pattern FORM =
            Pattern.compile("(.+)/([0-9a-f]{8}(?:\\+[1-9][0-9]{0,3})?)(?:~([1-9][0-9]{0,8}))?");

    /** What the statement reads like tells nearly all of them apart, and they are looked up at every step. */
    @Override
    public int hashCode() {
        return 31 * fingerprint.hashCode() + occurrence;
    }

    /** Reads what {@link #toString} writes; none for anything else. */
    public static Option<OperationId> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Option.none();
        }
        int occurrence = Option.of(form.group(3)).map(Integer::parseInt).getOrElse(1);
        return Option.some(new OperationId(new MigrationId(form.group(1)), form.group(2), occurrence));
    }

    /** The statement that reads the same and comes so many times later. */
    public OperationId later(int times) {
        return new OperationId(migration, fingerprint, occurrence + times);
    }

    /** What was split off the statement, counted from 1. */
    public OperationId part(int number) {
        return new OperationId(migration, fingerprint + PART + number, occurrence);
    }

    /** The statement that this was split off; itself where it is a whole one. */
    public OperationId whole() {
        return isPart()
                ? new OperationId(migration, fingerprint.substring(0, fingerprint.indexOf(PART)), occurrence)
                : this;
    }

    /** Whether it was split off a statement. */
    public boolean isPart() {
        return partNumber() > 0;
    }

    /** Which part it is of those that were split off its statement, from 1; 0 for the statement itself. */
    public int partNumber() {
        int sign = fingerprint.indexOf(PART);
        return sign < 0 ? 0 : Integer.parseInt(fingerprint.substring(sign + 1));
    }

    @Override
    public String toString() {
        return migration + "/" + fingerprint + (occurrence == 1 ? "" : "~" + occurrence);
    }
}
