package dev.postern.domain.operation.object;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;

/**
 * Is an object there, and as it is to be? Where it is not there, nothing about it is so.
 *
 * @param exists whether the object is there
 * @param has what it is to be like
 */
public record HasOnceThere(Guard exists, Guard has) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding there = exists.ask(catalog);
        return there.holds() ? has.ask(catalog) : there;
    }

    @Override
    public Scope scope() {
        return exists.scope().and(has.scope());
    }

    @Override
    public String describe() {
        return has.describe();
    }
}
