package dev.postern.postgres.directory;

import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** golang-migrate's and sqlx's: {@code 4_name.up.sql} with {@code 4_name.down.sql}. */
final class UpAndDownFiles implements Convention {

    @Override
    public String name() {
        return "golang-migrate, sqlx";
    }

    @Override
    public boolean accepts(SqlFile file) {
        return NumberedName.of(file).exists(name -> name.ending() != NumberedName.Ending.NONE);
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Piece>> read(SqlFile file) {
        return Validation.valid(NumberedFiles.pieces(file));
    }
}
