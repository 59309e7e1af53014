package dev.postern.domain.operation.routine;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectInPlace;
import io.vavr.collection.LinkedHashMap;

/** Is the aggregate there, and made of the functions that are meant? */
record AggregateInPlace(CreateAggregate created) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return new ObjectInPlace(created.wanted(catalog), LinkedHashMap.empty(), created.differing()).ask(catalog);
    }

    @Override
    public Scope scope() {
        return created.uses()
                .needs()
                .map(Guard::scope)
                .fold(Scope.of(created.object().name()), Scope::and);
    }

    @Override
    public String describe() {
        return created.object().describe() + " as it is defined here";
    }
}
