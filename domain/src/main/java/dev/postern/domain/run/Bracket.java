package dev.postern.domain.run;

import dev.postern.domain.plan.Latecomer;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What runs before a statement and behind it, in the order in which it does. */
public record Bracket(Seq<SqlStatement> before, Seq<SqlStatement> behind) {

    public static final Bracket NONE = new Bracket(Vector.empty(), Vector.empty());

    /** What holds off what has been done since a statement was to run. */
    static Bracket holdingOff(Seq<Latecomer> latecomers, SqlStatement statement) {
        return new Bracket(
                latecomers.flatMap(each -> each.holdOff().before()).distinct().map(text -> beside(statement, text)),
                latecomers.reverse().flatMap(each -> each.holdOff().after()).map(text -> beside(statement, text)));
    }

    public boolean isEmpty() {
        return before.isEmpty() && behind.isEmpty();
    }

    private static SqlStatement beside(SqlStatement statement, String text) {
        return statement.part(text, statement.place(), Vector.empty());
    }
}
