package dev.postern.bootstrap;

import io.vavr.control.Option;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the program lies, with what is shipped beside it. */
record Home(Path folder) {

    /** The folder of the jar, or of the classes, that this runs from. */
    static Home detect() {
        try {
            Path code = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Home(Option.of(code.getParent()).getOrElse(code));
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("the program does not know where it lies", malformed);
        }
    }

    /** The packed servers that are shipped with the program; none if there are none. */
    Option<Path> servers() {
        return Option.some(folder.resolve("servers")).filter(Files::isDirectory);
    }
}
