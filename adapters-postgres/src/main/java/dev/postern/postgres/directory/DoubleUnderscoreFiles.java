package dev.postern.postgres.directory;

import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** {@code 0004__name.sql}: Flyway's underscores without its letter. */
final class DoubleUnderscoreFiles implements Convention {

    @Override
    public String name() {
        return "double underscore";
    }

    @Override
    public boolean accepts(SqlFile file) {
        return NumberedName.of(file)
                        .exists(name -> name.separator().equals("__") && name.ending() != NumberedName.Ending.UP)
                && !NumberedFiles.hasSections(file);
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Piece>> read(SqlFile file) {
        return Validation.valid(NumberedFiles.pieces(file));
    }
}
