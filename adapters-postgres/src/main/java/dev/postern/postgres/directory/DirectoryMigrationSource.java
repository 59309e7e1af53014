package dev.postern.postgres.directory;

import dev.postern.domain.migration.Hook;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;

/**
 * The migrations in a folder, by the convention that the folder itself shows: those of Flyway, golang-migrate, sqlx,
 * dbmate, goose, diesel and Prisma, and Postern's own.
 */
public final class DirectoryMigrationSource implements MigrationSource {

    private final Path folder;
    private final Placeholders placeholders;

    /** A folder whose scripts have no placeholders. */
    public DirectoryMigrationSource(Path folder) {
        this(folder, Placeholders.NONE);
    }

    public DirectoryMigrationSource(Path folder, Placeholders placeholders) {
        this.folder = folder;
        this.placeholders = placeholders;
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<MigrationScript>> scripts() {
        return new MigrationFiles(folder).read().flatMap(this::scripts);
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Hook>> hooks() {
        return new HookFiles(folder, placeholders).read();
    }

    private Validation<Seq<ScriptProblem>, Seq<MigrationScript>> scripts(Seq<SqlFile> files) {
        return new Layout(placeholders)
                .of(files)
                .flatMap(convention -> Validation.traverse(files, convention::read)
                        .flatMap(pieces -> Validation.traverse(pieces.flatMap(each -> each), placeholders::in))
                        .flatMap(pieces -> new Assembly(convention.name(), pieces).scripts()));
    }
}
