package dev.postern.cli;

import java.util.OptionalInt;

/**
 * What stands behind the standard output.
 *
 * @param columns how wide it is; empty if it is no terminal
 */
public record Terminal(OptionalInt columns) {

    /** A pipe or a file: no colour, no live line, nothing clipped. */
    public static final Terminal NONE = new Terminal(OptionalInt.empty());

    private static final int USUAL = 80;

    /** A terminal of so many columns; one that does not know its width (0) counts as 80 columns wide. */
    public static Terminal of(int columns) {
        return new Terminal(OptionalInt.of(columns > 0 ? columns : USUAL));
    }
}
