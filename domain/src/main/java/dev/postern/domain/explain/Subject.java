package dev.postern.domain.explain;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.run.InvalidScriptsException;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * What is to be explained.
 *
 * @param history the migrations among which its script may stand; none if there are none, or if all of them are meant
 */
public record Subject(MigrationSource scripts, Option<MigrationSource> history) {

    /** Everything that there is in a source. */
    public static Subject all(MigrationSource scripts) {
        return new Subject(scripts, Option.none());
    }

    /**
     * The one script of a source. If it stands in a file of the history, forth or back, it is read as that has it, and
     * what comes before it there counts as done. A history that cannot be read tells nothing.
     */
    public static Subject one(MigrationSource script, MigrationSource history) {
        return new Subject(script, Option.some(history));
    }

    /** Scripts, and those that come before them. */
    record Chosen(Seq<MigrationScript> before, Seq<MigrationScript> scripts) {}

    /**
     * Which those are.
     *
     * @throws InvalidScriptsException if there are none to be read
     */
    Chosen choose() {
        Validation<Seq<ScriptProblem>, Seq<MigrationScript>> read = scripts.scripts();
        if (read.isInvalid()) {
            throw new InvalidScriptsException(read.getError());
        }
        Seq<MigrationScript> all =
                history.flatMap(source -> source.scripts().toOption()).getOrElse(Vector.empty());
        return read.get()
                .headOption()
                .flatMap(script -> in(all, script.up().file()))
                .getOrElse(() -> new Chosen(Vector.empty(), read.get()));
    }

    private static Option<Chosen> in(Seq<MigrationScript> all, String file) {
        return all.find(each -> each.up().file().equals(file))
                .map(up -> new Chosen(all.takeUntil(up::equals), Vector.of(up)))
                .orElse(() -> all.find(
                                each -> each.down().exists(down -> down.file().equals(file)))
                        .map(back -> new Chosen(all.takeUntil(back::equals).append(back), Vector.of(backwards(back)))));
    }

    private static MigrationScript backwards(MigrationScript migration) {
        return new MigrationScript(
                migration.id(), migration.name(), migration.down().get(), Option.none());
    }
}
