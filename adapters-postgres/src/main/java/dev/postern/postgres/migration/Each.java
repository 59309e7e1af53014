package dev.postern.postgres.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.antlr.v4.runtime.tree.ParseTree;

/** Looks for all parts of one sort in a part of a statement, however deep. */
final class Each {

    private Each() {}

    static <T extends ParseTree> Seq<T> of(Class<T> sort, ParseTree part) {
        Seq<T> inside = Vector.range(0, part.getChildCount()).flatMap(child -> of(sort, part.getChild(child)));
        return sort.isInstance(part) ? inside.prepend(sort.cast(part)) : inside;
    }
}
