package dev.postern.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the migrations, as a place to add one to. */
record MigrationFolder(Path path) {

    private static final int LONGEST_NAME = 100;

    /** What the next migration is called. */
    NewMigration next(String name) {
        String slug = slug(name);
        List<String> scripts = scripts();
        FileStyle style = scripts.isEmpty()
                ? FileStyle.OWN
                : FileStyle.of(scripts, text(scripts.get(scripts.size() - 1))).orElseThrow(() -> noStyle(scripts));
        String version = NextVersion.after(
                scripts.stream().flatMap(file -> style.version(file).stream()).toList());
        return new NewMigration(style, version, slug, name.strip().replaceAll("\\s+", " "));
    }

    private UsageException noStyle(List<String> scripts) {
        return new UsageException(
                "the files in " + path + " follow no one convention: " + String.join(", ", scripts),
                "Name them all in one way, or write the file by hand.");
    }

    /** Writes files that are not there yet. */
    List<Path> write(List<NewMigration.File> files) {
        List<Path> written = new ArrayList<>();
        for (NewMigration.File file : files) {
            written.add(write(file));
        }
        return written;
    }

    private Path write(NewMigration.File file) {
        Path target = path.resolve(file.name());
        try {
            Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(path));
            return Files.writeString(target, file.content(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException exists) {
            throw new FileInTheWayException(target + " is there already");
        } catch (IOException failure) {
            throw new FolderUnusableException(target + " cannot be written", failure);
        }
    }

    private List<String> scripts() {
        if (!Files.exists(path)) {
            return List.of();
        }
        if (!Files.isDirectory(path)) {
            throw new UsageException(path + " is no folder", "Say where the migrations lie: --dir DIR.");
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.flatMap(MigrationFolder::scriptsOf)
                    .map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new FolderUnusableException(path + " cannot be read", failure);
        }
    }

    /** Some keep each migration in a folder of its own. */
    private static Stream<Path> scriptsOf(Path entry) {
        String name = entry.getFileName().toString();
        if (Character.isDigit(name.charAt(0)) && Files.isDirectory(entry)) {
            return Stream.of("up.sql", "down.sql", "migration.sql")
                    .map(entry::resolve)
                    .filter(Files::isRegularFile);
        }
        return name.endsWith(".sql") && Files.isRegularFile(entry) ? Stream.of(entry) : Stream.empty();
    }

    private String text(String script) {
        try {
            return Files.readString(path.resolve(script));
        } catch (IOException failure) {
            throw new FolderUnusableException(path.resolve(script) + " cannot be read", failure);
        }
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String joined = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String slug =
                joined.substring(0, Math.min(joined.length(), LONGEST_NAME)).replaceAll("^_|_$", "");
        if (slug.isEmpty()) {
            throw new UsageException(
                    "\"" + name + "\" gives no file name", "Use letters or digits: postern new \"add usage indexes\".");
        }
        return slug;
    }
}
