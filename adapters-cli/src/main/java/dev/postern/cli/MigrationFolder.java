package dev.postern.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of the migrations, as a place to add one to. */
record MigrationFolder(Path path) {

    /** {@code 0004_name.sql}, and {@code 0004__name.sql} of those who write it so. */
    private static final Pattern OURS = Pattern.compile("(\\d+)(__?)[^.]*(?:\\.down)?\\.sql");

    private static final Pattern NUMBERED = Pattern.compile("\\d+_.*");

    private static final int LONGEST_NAME = 100;

    /** What the next migration is called. */
    NewMigration next(String name) {
        String slug = slug(name);
        List<String> scripts = scripts();
        Optional<String> foreign =
                scripts.stream().filter(file -> !OURS.matcher(file).matches()).findFirst();
        if (foreign.isPresent()) {
            throw new UsageException(
                    path + " follows another convention: " + foreign.get(),
                    "Write the file by hand, as its neighbours are written; Postern reads them as they are.");
        }
        String prefix = scripts.stream()
                .map(MigrationFolder::numbered)
                .max(Comparator.comparing(form -> new BigInteger(form.group(1))))
                .map(MigrationFolder::following)
                .orElse("0001_");
        return new NewMigration(prefix + slug, name.strip().replaceAll("\\s+", " "));
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
            Files.createDirectories(path);
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
            return files.filter(MigrationFolder::looksLikeMigration)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new FolderUnusableException(path + " cannot be read", failure);
        }
    }

    /** Some keep each migration in a folder of its own. */
    private static boolean looksLikeMigration(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".sql") || (NUMBERED.matcher(name).matches() && Files.isDirectory(file));
    }

    private static Matcher numbered(String file) {
        Matcher form = OURS.matcher(file);
        if (!form.matches()) {
            throw new IllegalArgumentException(file);
        }
        return form;
    }

    private static String following(Matcher latest) {
        String number = new BigInteger(latest.group(1)).add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, latest.group(1).length() - number.length())) + number + latest.group(2);
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
