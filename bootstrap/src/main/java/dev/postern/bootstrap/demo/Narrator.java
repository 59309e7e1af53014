package dev.postern.bootstrap.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says what happens, step by step. */
final class Narrator {

    private final PrintWriter out;

    Narrator(PrintWriter out) {
        this.out = out;
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    /** Announces a step. */
    void step(String title) {
        say("");
        say("=== " + title);
    }

    /** Announces a command as it would be typed. */
    void command(String arguments) {
        say("");
        say("$ postern " + arguments);
    }

    void end(boolean asExpected, Duration took) {
        say("");
        say(String.format(
                Locale.ROOT,
                asExpected ? "The whole story took %.1f s." : "The story did not end as it should (after %.1f s).",
                took.toMillis() / 1000.0));
        if (asExpected) {
            say("""

                    Now on a database of your own (nothing is changed by the first two):
                      ./postern plan   --url postgresql://user@localhost/name --dir path/to/migrations
                      ./postern status --url postgresql://user@localhost/name --dir path/to/migrations
                      ./postern up     --url postgresql://user@localhost/name --dir path/to/migrations
                    A database that lives already: first  ./postern adopt --through ID …""");
        }
    }
}
