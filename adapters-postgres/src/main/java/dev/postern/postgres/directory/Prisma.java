package dev.postern.postgres.directory;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prisma's: {@code 20240131120000_name/migration.sql}. */
final class Prisma implements Convention {

    private static final Pattern FORM = Pattern.compile("(?<version>[0-9]+)_(?<name>[^/]*)/migration[.]sql");

    @Override
    public String name() {
        return "prisma";
    }

    @Override
    public boolean accepts(SqlFile file) {
        return FORM.matcher(file.name()).matches();
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Piece>> read(SqlFile file) {
        Matcher form = FORM.matcher(file.name());
        return form.matches()
                ? Validation.valid(Vector.of(Piece.of(
                        Version.of(form.group("version"), form.group("name")),
                        Piece.Direction.UP,
                        file.text(),
                        Transactionality.TRANSACTIONAL)))
                : Validation.valid(Vector.empty());
    }
}
