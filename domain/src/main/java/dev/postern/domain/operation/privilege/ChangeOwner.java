package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.InverseSequence;
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
 * {@code ALTER … OWNER TO}. The sequences of a table's columns go along, and what was granted to the new owner before
 * is its own now (PostgreSQL manual, ALTER TABLE).
 *
 * @param object the object that changes hands
 * @param objectKind what it is, in PostgreSQL's words: {@code table}
 * @param reference the object as it stands behind {@code ALTER}: {@code TABLE public.orders}
 * @param owner the role; none for the current user
 */
public record ChangeOwner(Privileged object, String objectKind, String reference, Option<Identifier> owner)
        implements Operation {

    @Override
    public String kind() {
        return "change owner";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object.name());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    /** It has to be ours, and we have to be of those whose it is to be. */
    @Override
    public Set<Permission> permissions() {
        return Permissions.changing(object.name())
                .addAll(owner.map(role -> new Permission(Right.MEMBERSHIP, RoleNeeds.name(role))));
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(object.exists()).appendAll(owner.map(RoleNeeds::exists));
    }

    @Override
    public Guard goal() {
        return goalItself();
    }

    @Override
    public Footprint footprint() {
        Footprint footprint =
                Footprint.NONE.reading(object.name(), Aspect.EXISTENCE).writing(object.name(), Aspect.PRIVILEGES);
        return owner.map(role -> footprint.reading(RoleNeeds.name(role), Aspect.EXISTENCE))
                .getOrElse(footprint);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean possible = needs().forAll(need -> need.ask(before).holds());
        if (!possible) {
            return before;
        }
        Catalog after = owned(before, object.exactly(before), objectKind);
        for (Relation sequence : before.sequencesOf(object.name())) {
            after = owned(after, new ObjectName.Relation(sequence.name()), "sequence");
        }
        return after;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Option<Grantee> had = Owners.of(before, object.exactly(before));
        String back =
                "ALTER " + reference + " OWNER TO " + had.map(Grantee::sql).getOrElse("CURRENT_USER");
        Seq<ObjectName> touched = Vector.of(object.exactly(before));
        Inverse access =
                AccessDifference.of(object, touched, before, project(before)).wayBack();
        return InverseSequence.of(Vector.of(Inverse.of(back), access), "it belonged to that role before");
    }

    @Override
    public LockStrength lock() {
        return object.name().relationName().isDefined() ? LockStrength.ACCESS_EXCLUSIVE : LockStrength.ACCESS_SHARE;
    }

    private OwnerIs goalItself() {
        return new OwnerIs(object.name(), object.exists(), owner);
    }

    private Catalog owned(Catalog before, ObjectName name, String kind) {
        Option<Definition> stranger =
                goalItself().stranger(before).map(Identifier::sql).map(Definition::server);
        boolean nothing = stranger.isEmpty() && before.object(name).isEmpty();
        Catalog after = nothing ? before : before.with(name, kind, Property.OWNER, stranger);
        Option<Grantee> grantee = owner.map(Grantee::of).orElse(() -> Owners.current(before));
        return grantee.map(role ->
                        Privileged.with(after, name, Privileged.on(before, name).ownedBy(role)))
                .getOrElse(after);
    }
}
