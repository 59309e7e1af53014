package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import io.vavr.collection.Seq;

/** Do several things hold at once? The goal of an operation that does several things which make no sense alone. */
public record AllHold(Seq<Guard> guards) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return Finding.all(guards.map(guard -> guard.ask(catalog)));
    }

    @Override
    public Scope scope() {
        return guards.map(Guard::scope).fold(Scope.EMPTY, Scope::and);
    }

    @Override
    public String describe() {
        return guards.map(Guard::describe).mkString(", ");
    }
}
