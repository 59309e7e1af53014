package dev.postern.cli;

import dev.postern.cli.settings.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One verb of the command line. */
abstract class Verb implements Callable<Integer> {

    @Mixin
    private OutputArguments output;

    @Spec
    private CommandSpec command;

    private final Desk desk;

    Verb(Desk desk) {
        this.desk = desk;
    }

    /** Does what the verb says. */
    abstract ExitCode run();

    /** Command lines for its help, each with what it is for. */
    abstract List<Example> examples();

    /** How it may exit, apart from being interrupted. */
    abstract List<ExitCode> exitCodes();

    /** The document that tells why it got nowhere; empty if it prints none. */
    Optional<String> document(Failure failure) {
        return Optional.empty();
    }

    /** The settings that it does not take from the configuration, though it has the option. */
    Set<Setting> passedOver() {
        return Set.of();
    }

    /** Runs, unless what is configured cannot be worked with. */
    @Override
    public final Integer call() {
        desk.settings();
        return run().code();
    }

    /** How it is called on the command line. */
    final String name() {
        return command.name();
    }

    final Desk desk() {
        return desk;
    }

    final OutputArguments output() {
        return output;
    }

    /** Where its text goes. */
    final Page page() {
        return output.page(desk);
    }

    /** A command line and what it is for. */
    record Example(String commandLine, String purpose) {}
}
