package dev.postern.cli;

import picocli.CommandLine.Option;

/** Whether waiting is a failure. */
final class DeferralArgument {

    @Option(names = "--fail-on-deferred", description = "Exit with 4 if something is deferred or blocked in the end.")
    private boolean failOnDeferred;

    ExitCode exit(long waiting) {
        return failOnDeferred && waiting > 0 ? ExitCode.DEFERRED : ExitCode.DONE;
    }
}
