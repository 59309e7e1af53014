package dev.postern.http.page;

import static dev.postern.http.page.Html.el;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values are written on the page. */
final class Words {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long KILO = 1024;

    private Words() {}

    /** A moment, in UTC. */
    static Html time(Instant at) {
        return el("time", SHOWN.format(at)).with("datetime", at.toString());
    }

    static String took(long millis) {
        if (millis < 1_000) {
            return millis + " ms";
        }
        Duration took = Duration.ofMillis(millis);
        if (took.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        return took.toHours() == 0
                ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
                : took.toHours() + " h " + took.toMinutesPart() + " min";
    }

    static String count(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    static String bytes(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < KILO * KILO) {
            return bytes / KILO + " kB";
        }
        return bytes < KILO * KILO * KILO ? bytes / KILO / KILO + " MB" : bytes / KILO / KILO / KILO + " GB";
    }

    /** A parameter of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
