package dev.postern.postgres.commutation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Two statements that are tried in both orders. */
record Pair(TriedStatement one, TriedStatement other) {

    boolean isSaidToCommute(Catalog catalog) {
        return one.commutesWith(other, catalog);
    }

    Scope scope() {
        return one.scope().and(other.scope());
    }

    Seq<TriedStatement> inOrder() {
        return Vector.of(one, other);
    }

    Seq<TriedStatement> turnedRound() {
        return Vector.of(other, one);
    }

    @Override
    public String toString() {
        return one.sql() + ";  " + other.sql();
    }
}
