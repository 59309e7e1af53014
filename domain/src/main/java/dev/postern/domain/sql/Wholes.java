package dev.postern.domain.sql;

import io.vavr.collection.Seq;

/** The stretches of a script that are one statement each, walked through from front to back. */
final class Wholes {

    private Seq<ScriptText.Stretch> ahead;
    private boolean inside;

    Wholes(Seq<ScriptText.Stretch> wholes) {
        this.ahead = wholes;
    }

    /** Whether the last offset that was passed lies in a stretch. */
    boolean isInside() {
        return inside;
    }

    /** Passes to an offset; whether a stretch began or ended on the way. */
    boolean crossesTo(int offset) {
        boolean left = false;
        while (!ahead.isEmpty() && offset >= ahead.head().to()) {
            left = true;
            inside = false;
            ahead = ahead.tail();
        }
        boolean entered = !inside && !ahead.isEmpty() && offset >= ahead.head().from();
        inside = inside || entered;
        return left || entered;
    }
}
