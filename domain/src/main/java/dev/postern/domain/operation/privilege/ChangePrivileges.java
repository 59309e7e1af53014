package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code GRANT} and {@code REVOKE} of privileges on one object to or from one role.
 *
 * @param role whose privileges they are; none for everybody, and for the role that we are
 */
public record ChangePrivileges(AccessChange change, Privileged on, Seq<AskedPrivilege> asked, Option<Identifier> role)
        implements Operation {

    @Override
    public String kind() {
        return change.direction().widens() ? "grant" : "revoke";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(on.name());
    }

    /** Without a revocation somebody could do what they should not. */
    @Override
    public Nature nature() {
        return change.direction().widens() ? Nature.PART : Nature.SECURITY;
    }

    /** Who has been granted the right to grant the server tells. */
    @Override
    public Set<Permission> permissions() {
        return Permissions.finding(on.name());
    }

    @Override
    public Access access(Catalog before) {
        return change.direction().widens() ? Access.WIDENED : Access.UNCHANGED;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(on.exists()).appendAll(columns()).appendAll(role.map(RoleNeeds::exists));
    }

    private Seq<Guard> columns() {
        return asked.flatMap(AskedPrivilege::columns)
                .distinct()
                .flatMap(column -> on.name().relationName().map(table -> new ColumnExists(table, column)));
    }

    @Override
    public Guard goal() {
        return new AccessIs(this);
    }

    @Override
    public Footprint footprint() {
        Footprint touched = Footprint.NONE.reading(on.name(), Aspect.EXISTENCE).writing(on.name(), Aspect.PRIVILEGES);
        for (ObjectName column : touchedColumns()) {
            touched = touched.reading(column, Aspect.EXISTENCE).writing(column, Aspect.PRIVILEGES);
        }
        Footprint all = touched;
        return role.map(one -> all.reading(RoleNeeds.name(one), Aspect.EXISTENCE))
                .getOrElse(all);
    }

    private Seq<ObjectName> touchedColumns() {
        return on.name()
                .relationName()
                .toVector()
                .flatMap(relation -> asked.flatMap(AskedPrivilege::columns)
                        .<ObjectName>map(column -> new ObjectName.Column(relation, column)));
    }

    @Override
    public Catalog project(Catalog before) {
        boolean possible = needs().forAll(need -> need.ask(before).holds());
        return possible ? parts(before).applied() : before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        AccessParts parts = parts(before);
        return AccessDifference.of(on, parts.touched(), before, parts.applied()).wayBack();
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    AccessParts parts(Catalog catalog) {
        return new AccessParts(change, on, asked, catalog);
    }
}
