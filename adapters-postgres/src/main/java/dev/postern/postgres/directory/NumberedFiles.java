package dev.postern.postgres.directory;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** Postern's own: {@code 0004_name.sql}, with {@code 0004_name.down.sql} beside it if somebody likes. */
final class NumberedFiles implements Convention {

    /** As sqlx has it: the first thing in the file. */
    private static final String NO_TRANSACTION = "-- no-transaction";

    @Override
    public String name() {
        return "postern";
    }

    @Override
    public boolean accepts(SqlFile file) {
        return NumberedName.of(file).isDefined() && !hasSections(file);
    }

    /** A file with another tool's marks in it goes both ways, and must not run as a whole. */
    static boolean hasSections(SqlFile file) {
        return GooseMark.beginsSection(file.text()) || Dbmate.beginsSection(file.text());
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Piece>> read(SqlFile file) {
        return Validation.valid(pieces(file));
    }

    /** Whole files are whole scripts. */
    static Seq<Piece> pieces(SqlFile file) {
        Transactionality transactionality = file.text().sql().startsWith(NO_TRANSACTION)
                ? Transactionality.OUTSIDE_TRANSACTION
                : Transactionality.TRANSACTIONAL;
        return NumberedName.of(file)
                .map(name -> Piece.of(name.version(), name.direction(), file.text(), transactionality))
                .toVector();
    }
}
