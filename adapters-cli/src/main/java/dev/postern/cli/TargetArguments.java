package dev.postern.cli;

import dev.postern.cli.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which database, and which migrations. */
final class TargetArguments {

    private static final Pattern ADDRESS = Pattern.compile("(jdbc:postgresql:|postgres(ql)?://).+");
    private static final String EXAMPLE = "postgres://app@localhost:5432/shop";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The database: postgres://USER@HOST/NAME, or a JDBC address."
                    + " Else POSTERN_URL, else DATABASE_URL, else what is configured.")
    private Optional<String> url;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password, where the address holds none."
                    + " Else PGPASSWORD, else .pgpass.")
    private Optional<Path> passwordFile;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Do everything as this role, which the one that connects is a member of (SET ROLE).")
    private Optional<String> role;

    @Option(
            names = "--trust",
            paramLabel = "ROLE,ROLE",
            description = "Take what belongs to these roles for ours, where it is found in place or was waited for.")
    private Optional<String> trust;

    @Mixin
    private DirectoryArgument directory;

    @Mixin
    private PlaceholderArguments placeholders;

    @Option(
            names = "--ledger",
            paramLabel = "SCHEMA",
            defaultValue = "postern",
            description = "The schema that holds the ledger (default: postern).")
    private String ledger;

    @Option(
            names = "--lock-timeout",
            paramLabel = "DURATION",
            defaultValue = "2s",
            description = "How long to stand in the queue for a lock on a table before letting the others by"
                    + " and trying again (default: 2s).")
    private Duration lockTimeout;

    @Option(
            names = "--lock-budget",
            paramLabel = "DURATION",
            defaultValue = "1m",
            description = "How long to try for the locks of a transaction in all (default: 1m).")
    private Duration lockBudget;

    @Option(
            names = "--lock",
            paramLabel = "auto|session|lease",
            defaultValue = "auto",
            description = "How to keep other runs out: by a lock of the session, or by a lease where a proxy that pools"
                    + " transactions stands in between (default: auto, which finds out).")
    private Locking.Choice lock;

    @Option(
            names = "--direct-url",
            paramLabel = "URL",
            description = "The address of the server itself, where --url is that of a proxy: what changes something"
                    + " is done there.")
    private Optional<String> directUrl;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "60s",
            description = "How long to wait for another run to end: 500ms, 60s, 5m (default: 60s).")
    private Duration wait;

    TargetOptions resolve(Settings settings) {
        String address = url.filter(given -> !given.isBlank()).orElseThrow(() -> noAddress(settings));
        refuseOther(address);
        if (ledger.isBlank()) {
            throw new UsageException("--ledger names no schema", "Leave it out to keep the ledger in schema postern.");
        }
        return new TargetOptions(
                address,
                passwordFile,
                role,
                directory.path(),
                ledger,
                new Patience(wait, lockTimeout, lockBudget),
                placeholders.resolve(settings),
                new Locking(lock, direct()),
                trusted());
    }

    private Set<String> trusted() {
        return trust.stream()
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private Optional<String> direct() {
        Optional<String> given = directUrl.filter(address -> !address.isBlank());
        given.ifPresent(TargetArguments::refuseOther);
        return given;
    }

    /** Refuses what is no address of a PostgreSQL database. */
    static void refuseOther(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new UsageException(
                    "what is given as the address of the database is no address of a PostgreSQL database",
                    "It begins with postgres://, postgresql:// or jdbc:postgresql://, as in " + EXAMPLE + ".");
        }
    }

    private static UsageException noAddress(Settings settings) {
        String environments =
                settings.environment().isPresent() || settings.environments().isEmpty()
                        ? "\"url\" in " + settings.file() + ", or "
                        : "--env with one of " + String.join(", ", settings.environments()) + ", or ";
        return new UsageException(
                "no database is given",
                "Say which: --url " + EXAMPLE + ", or " + environments
                        + "the environment variable POSTERN_URL, or DATABASE_URL.");
    }
}
