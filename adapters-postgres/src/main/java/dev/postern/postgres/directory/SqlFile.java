package dev.postern.postgres.directory;

import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.ScriptText;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of SQL among the migrations.
 *
 * @param name as seen from the folder: {@code 004_name.sql}, {@code 20240131_name/up.sql}
 */
record SqlFile(Path path, String name, ScriptText text) {

    /** Reads a file; says what is wrong where it is no text. */
    static Validation<Seq<ScriptProblem>, SqlFile> read(Path folder, Path path) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        return text(path).map(text -> new SqlFile(path, name, ScriptText.of(path.toString(), text)));
    }

    /** The settings that lie beside it; none if there is no such file. */
    Validation<Seq<ScriptProblem>, Option<ScriptText>> beside(String neighbour) {
        Path other = path.resolveSibling(neighbour);
        return Files.isRegularFile(other)
                ? text(other).map(text -> Option.some(ScriptText.of(other.toString(), text)))
                : Validation.valid(Option.none());
    }

    /** Something that is wrong with it as a whole. */
    ScriptProblem problem(String fault, String remedy) {
        return problem(path, fault, remedy);
    }

    static ScriptProblem problem(Path path, String fault, String remedy) {
        return new ScriptProblem(new Place(path.toString(), 1, 1), fault, remedy, path.toString());
    }

    private static Validation<Seq<ScriptProblem>, String> text(Path path) {
        try {
            return Validation.valid(Files.readString(path));
        } catch (CharacterCodingException notText) {
            return Validation.invalid(Vector.of(problem(path, "the file is not text in UTF-8", "Save it as UTF-8.")));
        } catch (IOException unreadable) {
            return Validation.invalid(
                    Vector.of(problem(path, "the file cannot be read: " + unreadable, "Look after its rights.")));
        }
    }
}
