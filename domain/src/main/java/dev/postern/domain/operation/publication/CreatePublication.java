package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * {@code CREATE PUBLICATION}.
 *
 * @param members the tables and schemas that it publishes
 */
public record CreatePublication(DatabaseObject object, Seq<PublishedMember> members) implements ObjectCreation {

    @Override
    public Uses uses() {
        return members.map(PublishedMember::uses).fold(Uses.NOTHING, Uses::and);
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Set<Permission> permissions() {
        return LinkedHashSet.of(Permission.onDatabase(Right.CREATE))
                .addAll(members.map(PublishedMember::name)
                        .filter(member -> member.relationName().isDefined())
                        .flatMap(Permissions::changing));
    }

    @Override
    public Guard goal() {
        return new PublicationInPlace(
                object, new PublishedExactly(object.name().identifier(), members.map(PublishedMember::inPlace)));
    }

    @Override
    public Catalog project(Catalog before) {
        return members.map(PublishedMember::object).foldLeft(before.with(object), Catalog::with);
    }

    /** It stays when what it publishes goes. */
    @Override
    public Seq<Bond> bonds() {
        return Vector.empty();
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }

    @Override
    public Locks locks() {
        return members.map(member -> Locks.on(member.name(), lock())).fold(Locks.NONE, Locks::and);
    }
}
