package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER … OWNER TO}.
 *
 * @param objectKind what the object is, in PostgreSQL's words: {@code table}
 * @param reference the object as it stands behind {@code ALTER}: {@code TABLE public.orders}
 * @param exists that the object is there
 * @param owner the role; none for the current user
 */
public record ChangeOwner(
        ObjectName object, String objectKind, String reference, Guard exists, Option<Identifier> owner)
        implements Operation {

    @Override
    public String kind() {
        return "change owner";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object);
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(exists).appendAll(owner.map(RoleNeeds::exists));
    }

    @Override
    public Guard goal() {
        return new OwnerIs(object, owner);
    }

    @Override
    public Footprint footprint() {
        Footprint footprint = Footprint.NONE.reading(object, Aspect.EXISTENCE).writing(object, Aspect.PRIVILEGES);
        return owner.map(role -> footprint.reading(RoleNeeds.name(role), Aspect.EXISTENCE))
                .getOrElse(footprint);
    }

    @Override
    public Catalog project(Catalog before) {
        if (!exists.ask(before).holds()) {
            return before;
        }
        Option<Definition> stranger =
                new OwnerIs(object, owner).stranger(before).map(Identifier::sql).map(Definition::server);
        return before.with(object, objectKind, Property.OWNER, stranger);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        String had = before.object(object)
                .flatMap(found -> found.property(Property.OWNER))
                .map(Definition::text)
                .getOrElse("CURRENT_USER");
        return Inverse.of("ALTER " + reference + " OWNER TO " + had);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }
}
