package dev.postern.postgres.migration;

import io.vavr.control.Option;
import org.antlr.v4.runtime.tree.ParseTree;

/** Looks for what a part of a statement is, through the rules of the grammar that add nothing to it. */
final class Sole {

    private Sole() {}

    /** What a part consists of, if that is of one sort and there is nothing beside it. */
    static <T extends ParseTree> Option<T> in(ParseTree part, Class<T> sort) {
        ParseTree one = part;
        while (!sort.isInstance(one)) {
            if (one.getChildCount() != 1) {
                return Option.none();
            }
            one = one.getChild(0);
        }
        return Option.some(sort.cast(one));
    }
}
