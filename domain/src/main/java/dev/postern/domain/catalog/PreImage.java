package dev.postern.domain.catalog;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * What is about to be dropped, as the server would make it again.
 *
 * @param statements that make it again in this order, in the server's words
 * @param lost what they do not bring back, in words: rows, values, guarantees that nobody can give again
 * @param unknown what goes along and is of a kind that nobody here knows how to make again
 */
public record PreImage(Seq<String> statements, Seq<String> lost, Seq<String> unknown) {

    public static final PreImage NONE = new PreImage(Vector.empty(), Vector.empty(), Vector.empty());

    /** Whether there is nothing to be said of it: what is dropped was not found, or is nothing that can be made again. */
    public boolean isEmpty() {
        return statements.isEmpty() && unknown.isEmpty();
    }
}
