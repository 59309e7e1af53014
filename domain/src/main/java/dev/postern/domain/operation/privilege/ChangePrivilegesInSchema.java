package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.InverseSequence;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code GRANT} and {@code REVOKE} of privileges {@code ON ALL … IN SCHEMA} to or from one role: on each object of that
 * sort that is there.
 *
 * @param role whose privileges they are; none for everybody, and for the role that we are
 */
public record ChangePrivilegesInSchema(
        AccessChange change,
        SchemaMembers members,
        Identifier schema,
        Seq<AskedPrivilege> asked,
        Option<Identifier> role)
        implements Operation {

    @Override
    public String kind() {
        return change.direction().widens() ? "grant" : "revoke";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(name());
    }

    /** Without a revocation somebody could do what they should not. */
    @Override
    public Nature nature() {
        return change.direction().widens() ? Nature.PART : Nature.SECURITY;
    }

    /** Who has been granted the right to grant the server tells. */
    @Override
    public Set<Permission> permissions() {
        return Permissions.NONE;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new SchemaExists(schema)).appendAll(role.map(RoleNeeds::exists));
    }

    @Override
    public Guard goal() {
        return new AccessInSchemaIs(this);
    }

    /** What is created before it is among what it is about, and what is created after it is not. */
    @Override
    public Footprint footprint() {
        Footprint touched = Footprint.NONE
                .reading(name(), Aspect.EXISTENCE)
                .writing(name(), Aspect.PRIVILEGES, Aspect.PRIVILEGES_BY_DEFAULT);
        return role.map(one -> touched.reading(RoleNeeds.name(one), Aspect.EXISTENCE))
                .getOrElse(touched);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean possible = needs().forAll(need -> need.ask(before).holds());
        return possible ? each(before).foldLeft(before, (changed, one) -> one.project(changed)) : before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return InverseSequence.of(
                each(before).map(one -> one.inverse(before, after)), "nothing in schema " + schema + " was changed");
    }

    @Override
    public Access access(Catalog before) {
        return change.direction().widens() ? Access.WIDENED : Access.UNCHANGED;
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    ObjectName name() {
        return new ObjectName.Schema(schema);
    }

    /** The change of every object alone. */
    Seq<ChangePrivileges> each(Catalog catalog) {
        return members.in(catalog, schema).map(on -> new ChangePrivileges(change, on, asked, role));
    }
}
