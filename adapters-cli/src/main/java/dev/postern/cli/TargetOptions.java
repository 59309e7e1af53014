package dev.postern.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The database that a command is about, and the migrations for it.
 *
 * @param url as the user gave it, with its password if it has one: never to be printed
 * @param passwordFile a file that begins with the password, for where the address holds none
 * @param role the role that everything is done as; empty for the one that connects
 * @param directory where the migrations lie
 * @param ledger the schema of the ledger
 * @param patience how long to wait for others
 * @param placeholders values for what scripts write as {@code ${name}}: never to be printed
 * @param locking how to keep other runs out
 * @param trusted the roles whose objects count as ours
 */
public record TargetOptions(
        String url,
        Optional<Path> passwordFile,
        Optional<String> role,
        Path directory,
        String ledger,
        Patience patience,
        Map<String, String> placeholders,
        Locking locking,
        Set<String> trusted) {

    public TargetOptions {
        placeholders = Map.copyOf(placeholders);
        trusted = Set.copyOf(trusted);
    }

    /** Trusting nobody in particular. */
    public TargetOptions(
            String url,
            Optional<Path> passwordFile,
            Optional<String> role,
            Path directory,
            String ledger,
            Patience patience,
            Map<String, String> placeholders,
            Locking locking) {
        this(url, passwordFile, role, directory, ledger, patience, placeholders, locking, Set.of());
    }

    /** As the role that connects, and without any placeholder. */
    public TargetOptions(String url, Path directory, String ledger, Duration lockWait) {
        this(url, Optional.empty(), Optional.empty(), directory, ledger, Patience.withRun(lockWait), Map.of());
    }

    /** With the usual way to keep other runs out. */
    public TargetOptions(
            String url,
            Optional<Path> passwordFile,
            Optional<String> role,
            Path directory,
            String ledger,
            Patience patience,
            Map<String, String> placeholders) {
        this(url, passwordFile, role, directory, ledger, patience, placeholders, Locking.USUAL);
    }

    /** Without the password and the values. */
    @Override
    public String toString() {
        return "TargetOptions[url=" + Redactor.redact(url) + ", role=" + role + ", directory=" + directory + ", ledger="
                + ledger + ", patience=" + patience + ", locking=" + locking + ", placeholders=" + placeholders.size()
                + "]";
    }
}
