package dev.postern.cli;

import dev.postern.cli.settings.Settings;
import java.util.OptionalInt;

/** What a verb works with: all of the world outside, as it was handed in. */
record Desk(Workbench workbench, Environment environment, Console console, Configuration configuration) {

    /**
     * What is configured.
     *
     * @throws dev.postern.cli.settings.InvalidSettingsException if it cannot be worked with
     */
    Settings settings() {
        return configuration.inForce();
    }

    /** Whether the terminal shows colour, and the user wants it. */
    Paint paint() {
        return liveColumns().isPresent() && environment.allowsColour() ? Paint.COLOURED : Paint.PLAIN;
    }

    /** How wide a terminal is that obeys control sequences; empty if there is none. */
    OptionalInt liveColumns() {
        return environment.obeysControlSequences() ? console.terminal().columns() : OptionalInt.empty();
    }
}
