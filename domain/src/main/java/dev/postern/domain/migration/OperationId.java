package dev.postern.domain.migration;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one operation for good, wherever its statement stands in its file: {@code 004/9f3c21ab}, or
 * {@code 004/9f3c21ab~2} for the second statement of a migration that reads the same.
 *
 * @param fingerprint the first eight hexadecimal digits of the statement's fingerprint
 * @param occurrence 1 for the first
 */
public record OperationId(MigrationId migration, String fingerprint, int occurrence) {

    private static final Pattern FORM = Pattern.compile("(.+)/([0-9a-f]{8})(?:~([1-9][0-9]{0,8}))?");

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

    @Override
    public String toString() {
        return migration + "/" + fingerprint + (occurrence == 1 ? "" : "~" + occurrence);
    }
}
