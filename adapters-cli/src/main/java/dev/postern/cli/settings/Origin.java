package dev.postern.cli.settings;

import java.nio.file.Path;

/** Where the value of a setting was said. */
public sealed interface Origin {

    /** In words: {@code postern.toml, environment production}. */
    String words();

    /** An environment variable. */
    record Variable(String name) implements Origin {
        @Override
        public String words() {
            return "the variable " + name;
        }
    }

    /** The top of a file, which counts for every environment. */
    record File(Path path) implements Origin {
        @Override
        public String words() {
            return path.toString();
        }
    }

    /** The part of a file that is about one environment. */
    record EnvironmentOfFile(Path path, String environment) implements Origin {
        @Override
        public String words() {
            return path + ", environment " + environment;
        }
    }
}
