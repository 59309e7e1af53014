package dev.postern.domain.operation.schema;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code DROP SCHEMA} of one schema, with what is in it where it cascades. */
public record DropSchema(Identifier name, DropBehavior behavior) implements Operation {

    @Override
    public String kind() {
        return "drop schema";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_WHOLE;
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new SchemaExists(name));
        return behavior == DropBehavior.CASCADE ? there : there.append(new SchemaIsEmpty(name));
    }

    @Override
    public Guard goal() {
        return new SchemaAbsent(name);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.writing(object(), Aspect.values());
    }

    @Override
    public Catalog project(Catalog before) {
        return before.schemas().contains(name) ? before.cascading(object()) : before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return behavior == DropBehavior.CASCADE
                ? Inverse.irreversible("schema " + name + " was dropped with what was in it; only a backup has that")
                : Inverse.of("CREATE SCHEMA " + name);
    }

    @Override
    public Set<ObjectName> drops() {
        return LinkedHashSet.of(object());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Seq<ObjectName> destroys() {
        return behavior == DropBehavior.CASCADE ? Vector.of(object()) : Vector.empty();
    }

    private ObjectName object() {
        return new ObjectName.Schema(name);
    }
}
