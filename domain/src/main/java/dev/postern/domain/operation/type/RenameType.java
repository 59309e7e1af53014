package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectRename;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.util.Locale;

/**
 * {@code ALTER TYPE … RENAME TO} and {@code SET SCHEMA}, of a domain too. The columns of that type are of the renamed
 * one afterwards.
 *
 * @param objectKind {@code type} or {@code domain}
 */
public record RenameType(String objectKind, QualifiedName type, QualifiedName renamed) implements ObjectRename {
    /** A type gets a name without a right in its schema (PostgreSQL checks none), unless it moves. */
    @Override
    public Set<Permission> permissions() {
        Set<Permission> own = Permissions.changing(from());
        return moves() ? own.addAll(Permissions.naming(renamed.schema())) : own;
    }

    @Override
    public ObjectName from() {
        return EnumLabels.name(type);
    }

    @Override
    public ObjectName to() {
        return EnumLabels.name(renamed);
    }

    @Override
    public String kind() {
        return (moves() ? "set schema of " : "rename ") + objectKind;
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = ObjectRename.super.needs();
        return moves() ? there.append(new SchemaExists(renamed.schema())) : there;
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = ObjectRename.super.project(before).retyping(type, renamed);
        return CompositeAttributes.of(before, type).isDefined() ? after.renaming(type, renamed) : after;
    }

    @Override
    public String back() {
        return "ALTER " + objectKind.toUpperCase(Locale.ROOT) + " " + renamed
                + (moves() ? " SET SCHEMA " + type.schema() : " RENAME TO " + type.name());
    }

    private boolean moves() {
        return !type.schema().equals(renamed.schema());
    }
}
