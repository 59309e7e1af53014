package dev.postern.cli;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of a command line as what they stand for. */
final class Words {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private Words() {}

    static MigrationId migrationId(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("a migration has a version, 004 for example");
        }
        return new MigrationId(text.strip());
    }

    static OperationId operationId(String text) {
        return OperationId.parse(text.strip())
                .getOrElseThrow(() -> new TypeConversionException("'" + text
                        + "' is no operation; \"postern status --deferred\" shows them, as in 004/9f3c21ab"));
    }

    static Duration duration(String text) {
        Matcher form = DURATION.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException("'" + text + "' is no duration; write 500ms, 60s, 5m or 1h");
        }
        long count = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    /** A constant by its lower-case name. */
    static <E extends Enum<E>> E choice(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Words::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
