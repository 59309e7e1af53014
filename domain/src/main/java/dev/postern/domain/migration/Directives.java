package dev.postern.domain.migration;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * What an author says about a statement in comments: {@code -- postern: on-missing=refuse}.
 *
 * @param onMissing what to do where its needs are not met
 * @param requires conditions that must hold beside those inferred
 * @param touches relations that it reads or writes though its text does not show it
 * @param repeat whether it may run again when nobody knows if it ran
 */
public record Directives(OnMissing onMissing, Seq<Guard> requires, Seq<QualifiedName> touches, Repeat repeat) {

    public static final Directives NONE =
            new Directives(OnMissing.POLICY, Vector.empty(), Vector.empty(), Repeat.UNSAFE);

    /** Whether running twice does no more than running once. */
    public enum Repeat {
        SAFE,
        UNSAFE
    }
}
