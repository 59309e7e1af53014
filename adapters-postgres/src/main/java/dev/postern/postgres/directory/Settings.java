package dev.postern.postgres.directory;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.ScriptText;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;

/** What the values of settings mean. */
final class Settings {

    private Settings() {}

    /** Whether statements run in transactions: {@code true} or {@code false}. */
    static Validation<Seq<ScriptProblem>, Transactionality> transactionality(ScriptText text, int at, String value) {
        return yesOrNo(text, at, value, Transactionality.TRANSACTIONAL, Transactionality.OUTSIDE_TRANSACTION);
    }

    /** One of two meanings, of {@code true} and of {@code false}; anything else is a mistake. */
    static <T> Validation<Seq<ScriptProblem>, T> yesOrNo(ScriptText text, int at, String value, T yes, T no) {
        return switch (value) {
            case "true" -> Validation.valid(yes);
            case "false" -> Validation.valid(no);
            default ->
                Validation.invalid(Vector.of(
                        text.problem(at, "\"" + value + "\" is neither true nor false", "write true or false")));
        };
    }
}
