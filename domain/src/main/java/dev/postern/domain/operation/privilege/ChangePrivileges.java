package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * {@code GRANT} and {@code REVOKE} of privileges on objects. Either may be done again; who could do what before is not
 * kept.
 *
 * @param objects what the privileges are on
 * @param exists that the objects are there
 * @param roles whose they are; everybody's are of no role
 */
public record ChangePrivileges(Direction direction, Seq<ObjectName> objects, Seq<Guard> exists, Seq<Identifier> roles)
        implements Operation {

    /** Whether access is widened or narrowed. */
    public enum Direction {
        GRANT,
        REVOKE
    }

    @Override
    public String kind() {
        return direction == Direction.GRANT ? "grant" : "revoke";
    }

    @Override
    public Option<ObjectName> target() {
        return objects.headOption();
    }

    /** Without a revocation somebody could do what they should not. */
    @Override
    public Nature nature() {
        return direction == Direction.GRANT ? Nature.PART : Nature.SECURITY;
    }

    @Override
    public Access access(Catalog before) {
        return direction == Direction.GRANT ? Access.WIDENED : Access.UNCHANGED;
    }

    @Override
    public Seq<Guard> needs() {
        return exists.appendAll(roles.map(RoleNeeds::exists));
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        Footprint objectsTouched = objects.foldLeft(
                Footprint.NONE,
                (touched, object) -> touched.reading(object, Aspect.EXISTENCE).writing(object, Aspect.PRIVILEGES));
        return roles.foldLeft(
                objectsTouched, (touched, role) -> touched.reading(RoleNeeds.name(role), Aspect.EXISTENCE));
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("who could do what before is not known");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
