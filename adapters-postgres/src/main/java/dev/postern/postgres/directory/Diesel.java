package dev.postern.postgres.directory;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.ScriptText;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * diesel's: {@code 2024-01-31-120000_name/up.sql} and {@code down.sql}; {@code run_in_transaction = false} in {@code
 * metadata.toml} beside them. Dashes in a version do not count.
 */
final class Diesel implements Convention {

    private static final Pattern FORM =
            Pattern.compile("(?<version>[0-9][0-9-]*)_(?<name>[^/]*)/(?<direction>up|down)[.]sql");
    private static final Pattern TRANSACTION =
            Pattern.compile("(?m)^[ \\t]*run_in_transaction[ \\t]*=[ \\t]*(?<value>[^\\s#]*)");

    @Override
    public String name() {
        return "diesel";
    }

    @Override
    public boolean accepts(SqlFile file) {
        return FORM.matcher(file.name()).matches();
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Piece>> read(SqlFile file) {
        Matcher form = FORM.matcher(file.name());
        return form.matches()
                ? file.beside("metadata.toml")
                        .flatMap(Diesel::transactionality)
                        .map(transactionality -> Vector.of(piece(form, file, transactionality)))
                : Validation.valid(Vector.empty());
    }

    private static Piece piece(Matcher form, SqlFile file, Transactionality transactionality) {
        return Piece.of(
                Version.of(form.group("version").replace("-", ""), form.group("name")),
                form.group("direction").equals("up") ? Piece.Direction.UP : Piece.Direction.DOWN,
                file.text(),
                transactionality);
    }

    private static Validation<Seq<ScriptProblem>, Transactionality> transactionality(Option<ScriptText> metadata) {
        for (ScriptText text : metadata) {
            Matcher setting = TRANSACTION.matcher(text.sql());
            if (setting.find()) {
                return Settings.transactionality(text, setting.start("value"), setting.group("value"));
            }
        }
        return Validation.valid(Transactionality.TRANSACTIONAL);
    }
}
