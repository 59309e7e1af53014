package dev.postern.cli;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The database that a command is about, and the migrations for it.
 *
 * @param url as the user gave it, with its password if it has one: never to be printed
 * @param directory where the migrations lie
 * @param ledger the schema of the ledger
 * @param lockWait how long to wait for another run to end
 */
public record TargetOptions(String url, Path directory, String ledger, Duration lockWait) {

    /** Without the password. */
    @Override
    public String toString() {
        return "TargetOptions[url=" + Redactor.redact(url) + ", directory=" + directory + ", ledger=" + ledger
                + ", lockWait=" + lockWait + "]";
    }
}
