package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** {@code ALTER PUBLICATION … ADD} of one table or schema. */
public record AddToPublication(Identifier publication, PublishedMember member) implements ObjectCreation {

    @Override
    public DatabaseObject object() {
        return member.object();
    }

    @Override
    public Uses uses() {
        return member.uses();
    }

    @Override
    public Map<Property, Rendering> questions() {
        return member.questions();
    }

    @Override
    public String kind() {
        return "alter publication";
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.changing(new ObjectName.InDatabase(ObjectClass.PUBLICATION, publication))
                .addAll(Permissions.changing(object().name()));
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(Publications.exists(publication), new NotForAllTables(publication))
                .appendAll(uses().needs());
    }

    @Override
    public Footprint footprint() {
        ObjectName name = Publications.name(publication);
        return ObjectCreation.super.footprint().reading(name, Aspect.EXISTENCE).writing(name, Aspect.SHAPE);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.object(Publications.name(publication)).isEmpty() ? before : before.with(object());
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER PUBLICATION " + publication + " DROP " + Publications.reference(member.name()));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }
}
