package dev.postern.domain.operation.schema;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * {@code CREATE SCHEMA} of an empty schema.
 *
 * @param uses the role that is to own it
 */
public record CreateSchema(Identifier name, Uses uses) implements Operation {

    @Override
    public String kind() {
        return "create schema";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.NEW_OBJECT;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.creating(object())
                .addAll(uses.objects()
                        .filter(used -> used.identifierIn(ObjectClass.ROLE).isDefined())
                        .map(owner -> new Permission(Right.MEMBERSHIP, owner)));
    }

    @Override
    public Seq<Guard> needs() {
        return uses.needs();
    }

    @Override
    public Guard goal() {
        return new SchemaExists(name);
    }

    @Override
    public Footprint footprint() {
        return uses.footprint().writing(object(), Aspect.EXISTENCE, Aspect.PRIVILEGES);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.withSchema(name);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("DROP SCHEMA " + name);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    private ObjectName object() {
        return new ObjectName.Schema(name);
    }
}
