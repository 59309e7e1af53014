package dev.postern.postgres.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The queries that lie in files beside this class. */
final class SqlResource {

    private SqlResource() {}

    static String read(String file) {
        try (InputStream content = SqlResource.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("the query " + file + " is not in the program");
            }
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
