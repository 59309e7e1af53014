package dev.postern.domain.operation.schema;

import dev.postern.domain.catalog.Catalog;
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
import dev.postern.domain.operation.Renaming;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER SCHEMA … RENAME TO}: everything in it has another name afterwards. */
public record RenameSchema(Identifier from, Identifier to) implements Operation {

    @Override
    public String kind() {
        return "rename schema";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(new ObjectName.Schema(from));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.changing(new ObjectName.Schema(from)).add(Permission.onDatabase(Right.CREATE));
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new SchemaExists(from));
    }

    @Override
    public Guard goal() {
        return new SchemaRenamed(from, to);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .writing(new ObjectName.Schema(from), Aspect.values())
                .writing(new ObjectName.Schema(to), Aspect.values());
    }

    @Override
    public Catalog project(Catalog before) {
        return before.schemas().contains(from) ? new SchemaContents(before, from).movedTo(to) : before;
    }

    @Override
    public Option<Renaming> renaming() {
        return Option.some(new Renaming(new ObjectName.Schema(from), new ObjectName.Schema(to)));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER SCHEMA " + to + " RENAME TO " + from);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }
}
