package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Puts statements together from the tokens and comments of a text, and decides whose each comment is. */
final class StatementAssembly {

    private final String text;
    private final Substitutions substitutions;
    private final SourceText source;
    private Vector<SqlStatement> finished = Vector.empty();
    private Vector<Comment> comments = Vector.empty();
    private Option<Place> place = Option.none();
    private int start;
    private int end;
    private int passed;
    private boolean onLineOfLast;

    StatementAssembly(ScriptText script, SourceText source) {
        this.text = script.sql();
        this.substitutions = script.substitutions();
        this.source = source;
    }

    /** Whether the statement at hand has no token yet. */
    boolean isEmpty() {
        return place.isEmpty();
    }

    void add(Token token) {
        passTo(token.start());
        if (isEmpty()) {
            place = Option.some(source.place(token.start()));
            start = token.start();
        }
        onLineOfLast = false;
        end = token.end();
    }

    void comment(Token token) {
        passTo(token.start());
        comments = comments.append(new Comment(token.text(text), source.place(token.start())));
        passTo(token.end());
    }

    /** Ends the statement at hand, if it has a token. What remains are its comments. */
    void finish(int offset) {
        finish(offset, Option.none());
    }

    /** Ends the statement at hand, with the rows that stand behind it. */
    void finish(int offset, Option<CopyData> data) {
        passTo(offset);
        for (Place begin : place) {
            finished = finished.append(new SqlStatement(
                    text.substring(start, end), begin, comments, data, substitutions.within(start, end)));
            comments = Vector.empty();
            onLineOfLast = true;
        }
        place = Option.none();
    }

    /** Where the statement at hand begins. */
    int start() {
        return start;
    }

    /** Forgets the tokens of the statement at hand. */
    void discard() {
        place = Option.none();
    }

    /** The statements, once the text is at its end. */
    Seq<SqlStatement> finished() {
        finish(text.length());
        giveCommentsToLast();
        return finished;
    }

    /** A newline settles that the comments since the last semicolon belong to the statement before it. */
    private void passTo(int offset) {
        while (onLineOfLast && passed < offset) {
            if (Characters.isNewline(text.charAt(passed))) {
                giveCommentsToLast();
            }
            passed++;
        }
        passed = offset;
    }

    private void giveCommentsToLast() {
        if (onLineOfLast && !comments.isEmpty()) {
            SqlStatement last = finished.last();
            finished = finished.init()
                    .append(new SqlStatement(
                            last.text(),
                            last.place(),
                            last.comments().appendAll(comments),
                            last.data(),
                            last.substitutions()));
            comments = Vector.empty();
        }
        onLineOfLast = false;
    }
}
