package dev.postern.postgres.directory;

import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.ScriptText;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** The order of the sections of a file: one that applies, then one that takes back if there is any, nothing else. */
record SectionOrder(ScriptText text, String up, String down) {

    /** Where a section begins. */
    record Beginning(Piece.Direction direction, int offset) {}

    Seq<ScriptProblem> problems(Seq<Beginning> beginnings) {
        Seq<ScriptProblem> again = beginnings.flatMap(each -> beginnings
                .takeWhile(other -> other.offset() < each.offset())
                .filter(other -> other.direction() == each.direction() || other.direction() == Piece.Direction.DOWN)
                .take(1)
                .map(other -> text.problem(
                        each.offset(),
                        "a file has one section \"" + up + "\", and behind it \"" + down + "\" at most once",
                        "Put the statements under the section that is there, or make two migrations of the file.")));
        Seq<ScriptProblem> onlyDown = beginnings
                .headOption()
                .filter(first -> first.direction() == Piece.Direction.DOWN)
                .map(first -> text.problem(
                        first.offset(), "there is no section \"" + up + "\" before it", "Begin the file with it."))
                .toVector();
        return again.appendAll(onlyDown).appendAll(before(beginnings.head().offset()));
    }

    private Seq<ScriptProblem> before(int first) {
        SqlLexer lexer = new SqlLexer(text.sql().substring(0, first));
        return Iterator.ofAll((Iterable<Token>) () -> lexer)
                .find(token -> token.kind() != TokenKind.COMMENT)
                .map(token -> text.problem(
                        token.start(),
                        "a statement stands before the first section of the file",
                        "Move it behind the line \"" + up + "\"."))
                .map(Vector::of)
                .getOrElse(Vector.empty());
    }
}
