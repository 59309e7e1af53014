package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.AllHold;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * {@code CREATE ROLE}, {@code USER} or {@code GROUP}.
 *
 * @param memberships what it is a member of, and who of it
 */
public record CreateRole(DatabaseObject object, Seq<ChangeMembership> memberships) implements ObjectCreation {
    @Override
    public Set<Permission> permissions() {
        return LinkedHashSet.of(new Permission(Right.CREATEROLE, object.name()));
    }

    @Override
    public Uses uses() {
        return Uses.NOTHING;
    }

    /** The other roles, for this one comes into being with it. */
    @Override
    public Seq<Guard> needs() {
        return memberships
                .flatMap(ChangeMembership::needs)
                .reject(need -> need.scope().objects().contains(object.name()))
                .distinct();
    }

    @Override
    public Guard goal() {
        return new AllHold(memberships.map(Operation::goal).prepend(new RoleInPlace(object)));
    }

    @Override
    public Footprint footprint() {
        return memberships.map(Operation::footprint).fold(ObjectCreation.super.footprint(), Footprint::and);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean possible = needs().forAll(need -> need.ask(before).holds());
        return possible ? memberships.foldLeft(before.with(object), (changed, each) -> each.project(changed)) : before;
    }
}
