package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.AllHold;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.ObjectRemoval;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * {@code ALTER PUBLICATION … DROP} of one table or schema.
 *
 * @param name the member
 */
public record DropFromPublication(Identifier publication, ObjectName name) implements ObjectRemoval {

    @Override
    public String kind() {
        return "alter publication";
    }

    @Override
    public String objectKind() {
        return name.relationName().isDefined() ? Publications.TABLE_KIND : Publications.SCHEMA_KIND;
    }

    @Override
    public DropBehavior behavior() {
        return DropBehavior.RESTRICT;
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.changing(new ObjectName.InDatabase(ObjectClass.PUBLICATION, publication));
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(Publications.exists(publication), new ObjectExists(objectKind(), name));
    }

    @Override
    public Guard goal() {
        return new AllHold(Vector.of(ObjectRemoval.super.goal(), new NotForAllTables(publication)));
    }

    @Override
    public Footprint footprint() {
        ObjectName whole = Publications.name(publication);
        return ObjectRemoval.super.footprint().reading(whole, Aspect.EXISTENCE).writing(whole, Aspect.SHAPE);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.object(name)
                .map(member -> Inverse.of("ALTER PUBLICATION " + publication + " ADD " + Publications.words(member)))
                .getOrElse(() -> Inverse.nothing(name.describe() + " was not there"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }
}
