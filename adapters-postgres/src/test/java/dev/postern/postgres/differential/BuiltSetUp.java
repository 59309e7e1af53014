package dev.postern.postgres.differential;

import io.vavr.collection.Seq;

/**
 * What a set-up came to on a server.
 *
 * @param everything every fact about it
 * @param lastRelation the greatest number of a relation that was there
 */
record BuiltSetUp(Seq<String> everything, long lastRelation, Seq<SetUpObject> objects) {}
