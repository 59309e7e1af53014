package dev.postern.postgres.directory;

import dev.postern.domain.migration.Hook;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What runs around migrations: {@code hooks/before-run.sql} and its like, below their folder. */
record HookFiles(Path folder, Placeholders placeholders) {

    private static final String PLACE = "hooks";
    private static final String ENDING = ".sql";

    /** All of them, or everything that is wrong with them; nothing where there is no such folder. */
    Validation<Seq<ScriptProblem>, Seq<Hook>> read() {
        Path place = folder.resolve(PLACE);
        if (!Files.isDirectory(place)) {
            return Validation.valid(Vector.empty());
        }
        try (Stream<Path> entries = Files.list(place)) {
            Seq<Path> files = Vector.ofAll(entries.sorted().toList())
                    .filter(file -> nameOf(file).endsWith(ENDING));
            return Validation.traverse(files, this::hook);
        } catch (IOException unreadable) {
            return Validation.invalid(Vector.of(
                    SqlFile.problem(place, "the folder cannot be read: " + unreadable, "Look after its rights.")));
        }
    }

    private Validation<Seq<ScriptProblem>, Hook> hook(Path file) {
        return moments()
                .find(moment -> nameOf(file).equals(moment.word() + ENDING))
                .map(moment -> SqlFile.read(folder, file)
                        .flatMap(sql -> placeholders.in(piece(moment, sql)))
                        .map(piece -> new Hook(moment, piece.script())))
                .getOrElse(() -> Validation.invalid(Vector.of(SqlFile.problem(
                        file,
                        "this is the name of no hook",
                        "Call it "
                                + moments()
                                        .map(moment -> moment.word() + ENDING)
                                        .mkString(", ") + ", or move it elsewhere."))));
    }

    private static Piece piece(HookMoment moment, SqlFile sql) {
        return Piece.of(
                Version.of(moment.word(), moment.word()),
                Piece.Direction.UP,
                sql.text(),
                Transactionality.TRANSACTIONAL);
    }

    private static Seq<HookMoment> moments() {
        return Vector.of(HookMoment.values());
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
