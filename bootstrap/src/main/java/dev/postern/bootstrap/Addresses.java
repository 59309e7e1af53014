package dev.postern.bootstrap;

import dev.postern.cli.UsageException;
import dev.postern.postgres.connection.InvalidAddressException;
import dev.postern.postgres.connection.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads addresses of databases, and finds the password for where they hold none: in a file that is named, else in {@code
 * PGPASSWORD}; else pgjdbc looks into {@code .pgpass} (PostgreSQL manual, 34.15 and 34.16).
 *
 * @param environment the environment variables
 */
record Addresses(Map<String, String> environment) {

    PostgresAddress read(String url, Optional<Path> passwordFile) {
        PostgresAddress address = parsed(url);
        return passwordFile
                .map(Addresses::firstLine)
                .or(() -> Optional.ofNullable(environment.get("PGPASSWORD")).filter(text -> !text.isEmpty()))
                .map(address::withPasswordUnlessGiven)
                .orElse(address);
    }

    private static PostgresAddress parsed(String url) {
        try {
            return PostgresAddress.parse(url);
        } catch (InvalidAddressException invalid) {
            throw new UsageException(
                    invalid.problem(), "An address is, for example, postgresql://user@localhost:5432/name.");
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new UsageException(
                    "the file of the password cannot be read: "
                            + unreadable.getClass().getSimpleName() + " " + file,
                    "Name a file whose first line is the password, and which you may read.");
        }
    }
}
