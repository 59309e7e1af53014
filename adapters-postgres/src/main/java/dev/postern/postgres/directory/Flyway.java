package dev.postern.postgres.directory;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flyway's: {@code V1_2__name.sql}, {@code U1_2__name.sql} that takes it back, {@code R__name.sql} that runs again
 * whenever it has changed; settings in {@code V1_2__name.sql.conf}; placeholders {@code ${name}}. Underscores in a version
 * are dots.
 */
final class Flyway implements Convention {

    private static final Pattern VERSIONED =
            Pattern.compile("(?<kind>[VU])(?<version>[0-9]+(?:[._][0-9]+)*)__(?<name>[^/]*)[.]sql");
    private static final Pattern REPEATABLE = Pattern.compile("R__(?<name>[^/]+)[.]sql");

    /** What Flyway reads too and means something that is not a migration: baselines and callbacks. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?:B[0-9]+(?:[._][0-9]+)*__|(?:before|after)[A-Z]\\w*)[^/]*[.]sql");

    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public boolean accepts(SqlFile file) {
        return Vector.of(VERSIONED, REPEATABLE, FOREIGN)
                .exists(form -> form.matcher(file.name()).matches());
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Piece>> read(SqlFile file) {
        Matcher versioned = VERSIONED.matcher(file.name());
        Matcher repeatable = REPEATABLE.matcher(file.name());
        if (versioned.matches()) {
            String version = versioned.group("version").replace('_', '.');
            return read(
                    file,
                    Version.of(version, versioned.group("name")),
                    versioned.group("kind").equals("V") ? Piece.Direction.UP : Piece.Direction.DOWN);
        }
        if (repeatable.matches()) {
            String name = repeatable.group("name");
            return read(file, Version.of(MigrationId.REPEATABLE + name, name), Piece.Direction.UP);
        }
        return Validation.invalid(Vector.of(foreign(file)));
    }

    private static Validation<Seq<ScriptProblem>, Seq<Piece>> read(
            SqlFile file, Version version, Piece.Direction direction) {
        return FlywaySettings.of(file)
                .map(settings -> Vector.of(Piece.of(version, direction, file.text(), settings.transactionality())
                        .replacing(settings.replacing())));
    }

    private static ScriptProblem foreign(SqlFile file) {
        return file.name().startsWith("B")
                ? file.problem(
                        "this is a baseline of Flyway, which Postern has no use for",
                        "Move it elsewhere; what a database already has is recorded with \"postern adopt --through ID\".")
                : file.problem(
                        "this is a callback of Flyway, which Postern does not call",
                        "Make it a hook of Postern's, such as hooks/before-run.sql or hooks/after-migration.sql, or a"
                                + " migration: R__name.sql runs again whenever it has changed.");
    }
}
