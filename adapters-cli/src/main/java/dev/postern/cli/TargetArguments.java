package dev.postern.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
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
                    + " Else POSTERN_URL, else DATABASE_URL.")
    private Optional<String> url;

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
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "60s",
            description = "How long to wait for another run to end: 500ms, 60s, 5m (default: 60s).")
    private Duration wait;

    TargetOptions resolve(Environment environment) {
        String address = url.filter(given -> !given.isBlank())
                .or(() -> environment.value("POSTERN_URL"))
                .or(() -> environment.value("DATABASE_URL"))
                .orElseThrow(TargetArguments::noAddress);
        refuseOther(address);
        if (ledger.isBlank()) {
            throw new UsageException("--ledger names no schema", "Leave it out to keep the ledger in schema postern.");
        }
        return new TargetOptions(
                address, directory.resolve(environment), ledger, wait, placeholders.resolve(environment));
    }

    /** Refuses what is no address of a PostgreSQL database. */
    static void refuseOther(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new UsageException(
                    "what is given as the address of the database is no address of a PostgreSQL database",
                    "It begins with postgres://, postgresql:// or jdbc:postgresql://, as in " + EXAMPLE + ".");
        }
    }

    private static UsageException noAddress() {
        return new UsageException(
                "no database is given",
                "Say which: --url " + EXAMPLE + ", or the environment variable POSTERN_URL, or DATABASE_URL.");
    }
}
