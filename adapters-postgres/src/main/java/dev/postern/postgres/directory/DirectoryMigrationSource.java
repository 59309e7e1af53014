package dev.postern.postgres.directory;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.ScriptFile;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The migrations in a folder; folders in it are not looked into. */
public final class DirectoryMigrationSource implements MigrationSource {

    private final Path folder;

    public DirectoryMigrationSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<MigrationScript>> scripts() {
        if (!Files.isDirectory(folder)) {
            return problem(
                    folder,
                    "there is no such folder",
                    "Name the folder of the migrations with --dir, or make it with \"postern new NAME\".");
        }
        try (Stream<Path> files = Files.list(folder)) {
            Seq<Path> scripts = Vector.ofAll(files.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().endsWith(".sql"))
                    .sorted());
            return scripts.isEmpty()
                    ? problem(
                            folder,
                            "there are no migrations in this folder",
                            "Make one with \"postern new NAME\"; its file ends in .sql.")
                    : read(scripts);
        } catch (IOException unreadable) {
            return problem(folder, "the folder cannot be read: " + unreadable, "Look after its rights.");
        }
    }

    private static Validation<Seq<ScriptProblem>, Seq<MigrationScript>> read(Seq<Path> scripts) {
        Seq<MigrationFile> files = scripts.flatMap(MigrationFile::of);
        Seq<ScriptProblem> problems = scripts.filter(
                        path -> MigrationFile.of(path).isEmpty())
                .map(path -> at(
                        path,
                        "the file's name does not begin with a version",
                        "Name it like 0004_add_indexes.sql, or move it elsewhere."))
                .appendAll(duplicates(files))
                .appendAll(orphans(files));
        if (!problems.isEmpty()) {
            return Validation.invalid(problems);
        }
        return Validation.traverse(ups(files), up -> script(up, downOf(files, up)))
                .map(all -> all.sortBy(MigrationScript::id));
    }

    private static Seq<MigrationFile> ups(Seq<MigrationFile> files) {
        return files.filter(file -> file.direction() == MigrationFile.Direction.UP);
    }

    private static Option<MigrationFile> downOf(Seq<MigrationFile> files, MigrationFile up) {
        return files.find(file ->
                file.direction() == MigrationFile.Direction.DOWN && file.id().samePlaceAs(up.id()));
    }

    private static Seq<ScriptProblem> duplicates(Seq<MigrationFile> files) {
        return files.flatMap(file -> files.takeWhile(other -> !other.path().equals(file.path()))
                .find(other ->
                        other.direction() == file.direction() && other.id().samePlaceAs(file.id()))
                .map(other -> at(
                        file.path(),
                        "version " + file.id() + " is taken by " + other.path().getFileName() + " already",
                        "Give one of the two another version.")));
    }

    private static Seq<ScriptProblem> orphans(Seq<MigrationFile> files) {
        return files.filter(file -> file.direction() == MigrationFile.Direction.DOWN
                        && ups(files).forAll(up -> !up.id().samePlaceAs(file.id())))
                .map(file -> at(
                        file.path(),
                        "there is no migration " + file.id() + " that this script takes back",
                        "Remove it, or put the migration back."));
    }

    private static Validation<Seq<ScriptProblem>, MigrationScript> script(
            MigrationFile up, Option<MigrationFile> down) {
        Validation<Seq<ScriptProblem>, ScriptFile> upText = text(up.path());
        Validation<Seq<ScriptProblem>, Option<ScriptFile>> downText =
                down.map(file -> text(file.path()).map(Option::some)).getOrElse(() -> Validation.valid(Option.none()));
        return upText.flatMap(text -> downText.map(back -> new MigrationScript(up.id(), up.name(), text, back)));
    }

    private static Validation<Seq<ScriptProblem>, ScriptFile> text(Path path) {
        try {
            return Validation.valid(new ScriptFile(path.toString(), Files.readString(path)));
        } catch (CharacterCodingException notText) {
            return problem(path, "the file is not text in UTF-8", "Save it as UTF-8.");
        } catch (IOException unreadable) {
            return problem(path, "the file cannot be read: " + unreadable, "Look after its rights.");
        }
    }

    private static <T> Validation<Seq<ScriptProblem>, T> problem(Path path, String fault, String remedy) {
        return Validation.invalid(Vector.of(at(path, fault, remedy)));
    }

    private static ScriptProblem at(Path path, String fault, String remedy) {
        return new ScriptProblem(new Place(path.toString(), 1, 1), fault, remedy, path.toString());
    }
}
