package dev.postern.postgres.directory;

import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of SQL in a folder, and those of the folders in it that are one migration each. */
record MigrationFiles(Path folder) {

    private static final Seq<String> OF_ONE_MIGRATION = Vector.of("up.sql", "down.sql", "migration.sql");

    /** All of them in the order of their names, read; or everything that cannot be read. */
    Validation<Seq<ScriptProblem>, Seq<SqlFile>> read() {
        if (!Files.isDirectory(folder)) {
            return problem(
                    "there is no such folder",
                    "Name the folder of the migrations with --dir, or make it with \"postern new NAME\".");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Seq<Path> files = Vector.ofAll(entries.sorted().toList()).flatMap(MigrationFiles::filesOf);
            return files.isEmpty()
                    ? problem(
                            "there are no migrations in this folder",
                            "Make one with \"postern new NAME\"; its file ends in .sql.")
                    : Validation.traverse(files, file -> SqlFile.read(folder, file));
        } catch (IOException unreadable) {
            return problem("the folder cannot be read: " + unreadable, "Look after its rights.");
        }
    }

    private static Seq<Path> filesOf(Path entry) {
        if (Files.isDirectory(entry)) {
            Seq<Path> files = OF_ONE_MIGRATION.map(entry::resolve).filter(Files::isRegularFile);
            return isVersioned(entry) ? files : Vector.empty();
        }
        return Files.isRegularFile(entry) && nameOf(entry).endsWith(".sql") ? Vector.of(entry) : Vector.empty();
    }

    private static boolean isVersioned(Path entry) {
        return Character.isDigit(nameOf(entry).charAt(0));
    }

    private static String nameOf(Path entry) {
        return entry.getFileName().toString();
    }

    private <T> Validation<Seq<ScriptProblem>, T> problem(String fault, String remedy) {
        return Validation.invalid(Vector.of(SqlFile.problem(folder, fault, remedy)));
    }
}
