package dev.postern.http.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What lies in files of the program. */
public final class Resource {

    private Resource() {}

    /** The text of a file, by its whole path. */
    public static String read(String path) {
        try (InputStream content = Resource.class.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException(path + " is missing from the build");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
