package dev.postern.cli;

import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** What every verb lets one say about its output. */
final class OutputArguments {

    @Option(names = "--quiet", description = "Print warnings and errors only.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Print every operation and step, and where an error came from.")
    private boolean verbose;

    @Option(names = "--no-color", description = "No colour, on a terminal neither (also: NO_COLOR).")
    private boolean noColour;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to tell on the standard error what happens meanwhile: json is one object a line"
                    + " (default: text).")
    private LogFormat logFormat;

    LogFormat logFormat() {
        return logFormat;
    }

    Detail detail() {
        return quiet ? Detail.QUIET : verbose ? Detail.VERBOSE : Detail.USUAL;
    }

    Page page(Desk desk) {
        Console console = desk.console();
        return new Page(console.out(), console.terminal().columns(), paint(desk), detail());
    }

    private Paint paint(Desk desk) {
        return noColour ? Paint.PLAIN : desk.paint();
    }

    /** Where errors go. They are not clipped, for the standard error need not be the terminal. */
    Page errorPage(Desk desk) {
        return new Page(desk.console().err(), OptionalInt.empty(), paint(desk), detail());
    }
}
