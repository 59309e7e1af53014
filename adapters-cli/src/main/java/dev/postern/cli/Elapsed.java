package dev.postern.cli;

import java.time.Duration;
import java.util.Locale;

/** Words for how long something took. */
final class Elapsed {

    private Elapsed() {}

    static String words(Duration took) {
        if (took.toMillis() < 1000) {
            return took.toMillis() + " ms";
        }
        if (took.toSeconds() < 60) {
            return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
        }
        return took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }
}
