package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER PUBLICATION … SET} of the tables and schemas that it publishes, in place of those it has. */
public record SetPublication(Identifier publication, Seq<PublishedMember> members) implements Operation {

    @Override
    public String kind() {
        return "alter publication";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(Publications.name(publication));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(Publications.exists(publication), new NotForAllTables(publication))
                .appendAll(uses().needs());
    }

    @Override
    public Guard goal() {
        return new PublishedOnceSet(new PublishedExactly(publication, members.map(PublishedMember::inPlace)));
    }

    @Override
    public Footprint footprint() {
        ObjectName name = Publications.name(publication);
        return members.map(PublishedMember::name)
                .foldLeft(
                        uses().footprint().reading(name, Aspect.EXISTENCE).writing(name, Aspect.SHAPE),
                        (footprint, member) -> footprint.writing(member, Aspect.EXISTENCE, Aspect.SHAPE));
    }

    @Override
    public Catalog project(Catalog before) {
        if (before.object(Publications.name(publication)).isEmpty()) {
            return before;
        }
        Catalog without = Publications.members(before, publication)
                .map(DatabaseObject::name)
                .foldLeft(before, Catalog::without);
        return members.map(PublishedMember::object).foldLeft(without, Catalog::with);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Seq<DatabaseObject> had = Publications.members(before, publication);
        String alter = "ALTER PUBLICATION " + publication;
        return had.isEmpty()
                ? new Inverse.Statements(members.map(PublishedMember::name)
                        .map(member -> alter + " DROP " + Publications.reference(member)))
                : Inverse.of(alter + " SET " + had.map(Publications::words).mkString(", "));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }

    @Override
    public Locks locks() {
        return members.map(member -> Locks.on(member.name(), lock())).fold(Locks.NONE, Locks::and);
    }

    private Uses uses() {
        return members.map(PublishedMember::uses).fold(Uses.NOTHING, Uses::and);
    }
}
