package dev.postern.domain.plan;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What a decision waits for; nothing where it does not wait. */
final class Awaits implements Decision.Cases<Seq<Awaited>> {
    @Override
    public Seq<Awaited> apply(Decision.Apply decision) {
        return Vector.empty();
    }

    @Override
    public Seq<Awaited> alreadyInPlace(Decision.AlreadyInPlace decision) {
        return Vector.empty();
    }

    @Override
    public Seq<Awaited> defer(Decision.Defer decision) {
        return decision.awaits();
    }

    @Override
    public Seq<Awaited> conflict(Decision.Conflict decision) {
        return Vector.empty();
    }

    @Override
    public Seq<Awaited> refuse(Decision.Refuse decision) {
        return Vector.empty();
    }
}
