package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.InverseSequence;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.ObjectRemoval;
import dev.postern.domain.operation.Recreation;
import dev.postern.domain.operation.setting.Settings;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** {@code DROP ROLE}. Its memberships go along; what belongs to it would have to go before. */
public record DropRole(Identifier role) implements ObjectRemoval {
    @Override
    public Set<Permission> permissions() {
        return LinkedHashSet.of(new Permission(Right.CREATEROLE, name()));
    }

    @Override
    public ObjectName name() {
        return RoleProperty.name(role);
    }

    @Override
    public String objectKind() {
        return RoleProperty.KIND;
    }

    @Override
    public DropBehavior behavior() {
        return DropBehavior.RESTRICT;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new ObjectExists(RoleProperty.KIND, name()), new RoleIsFree(role));
    }

    /** Made again with its memberships and settings, and without its password, which nobody is to keep. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.object(name())
                .map(found -> InverseSequence.of(
                        Vector.of(Recreation.of(before, found), more(found)), "there was no role " + role))
                .getOrElse(() -> Inverse.nothing("there was no role " + role));
    }

    private Inverse more(DatabaseObject found) {
        Seq<String> memberships = found.properties()
                .toVector()
                .filter(each -> each._1().name().startsWith(RoleProperty.MEMBER_OF))
                .map(each -> "GRANT " + each._1().name().substring(RoleProperty.MEMBER_OF.length()) + " TO " + role
                        + Membership.written(Membership.parsed(each._2()).options()));
        Seq<String> sql = memberships.appendAll(new Settings(found, "ALTER ROLE " + role).statements());
        return sql.isEmpty() ? Inverse.nothing("it had nothing beside") : new Inverse.Statements(sql);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
