package dev.postern.cli;

import java.util.Map;
import java.util.Optional;

/** The environment variables; one that is set to nothing counts as not set. */
record Environment(Map<String, String> variables) {

    Environment {
        variables = Map.copyOf(variables);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether colour is welcome (https://no-color.org). */
    boolean allowsColour() {
        return value("NO_COLOR").isEmpty();
    }

    /** Whether the terminal obeys control sequences. */
    boolean obeysControlSequences() {
        return value("TERM").filter(term -> term.equals("dumb")).isEmpty();
    }

    boolean asksForDebugging() {
        return value("POSTERN_DEBUG").isPresent();
    }
}
