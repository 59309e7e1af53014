package dev.postern.postgres.differential;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Tells where in Postern something broke. */
final class Broken {

    private static final int FRAMES = 7;

    private Broken() {}

    static String where(Exception bug) {
        @Nullable Throwable cause = bug.getCause();
        Seq<StackTraceElement> frames = Vector.of((cause == null ? bug : cause).getStackTrace());
        return frames.filter(each -> each.getClassName().startsWith("dev.postern"))
                .take(FRAMES)
                .mkString(" at ", " at ", "");
    }
}
