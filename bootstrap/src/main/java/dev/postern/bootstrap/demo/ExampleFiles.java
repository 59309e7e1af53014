package dev.postern.bootstrap.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the example, which are part of the program, laid down where commands can read them. */
record ExampleFiles(Path folder) implements AutoCloseable {

    private static final List<String> MIGRATIONS = List.of(
            "001_feature_flags.sql",
            "002_audit_and_usage.sql",
            "003_reference_data.sql",
            "004_usage_indexes.sql",
            "004_usage_indexes.down.sql",
            "005_organisation_modules.sql");

    static ExampleFiles unpack() {
        try {
            ExampleFiles files = new ExampleFiles(Files.createTempDirectory("postern-demo-"));
            Files.createDirectory(files.migrations());
            for (String name : MIGRATIONS) {
                Files.writeString(files.migrations().resolve(name), text("migrations/" + name));
            }
            return files;
        } catch (IOException failed) {
            throw new UncheckedIOException("the files of the example could not be laid down", failed);
        }
    }

    /** The folder to point commands at. */
    Path migrations() {
        return folder.resolve("migrations");
    }

    /** What a file of the example says. */
    static String text(String file) {
        try (InputStream stream = ExampleFiles.class.getResourceAsStream("/examples/production-004/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its example " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            for (String name : MIGRATIONS) {
                Files.deleteIfExists(migrations().resolve(name));
            }
            Files.deleteIfExists(migrations());
            Files.deleteIfExists(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("the files of the example could not be removed from " + folder, failed);
        }
    }
}
