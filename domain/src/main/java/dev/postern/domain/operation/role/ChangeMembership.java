package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code GRANT role TO role} and {@code REVOKE role FROM role}, one of each.
 *
 * @param options those that are given, or taken; with {@link Direction#LEAVE} none means membership itself
 */
public record ChangeMembership(
        Direction direction, Identifier group, Identifier member, SortedMap<String, String> options)
        implements Operation {

    /** Whether the member joins or leaves. */
    public enum Direction {
        JOIN,
        LEAVE
    }

    @Override
    public String kind() {
        return direction == Direction.JOIN ? "grant role" : "revoke role";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(RoleProperty.name(member));
    }

    /** One who stays a member can do what they should not. */
    @Override
    public Nature nature() {
        return direction == Direction.JOIN ? Nature.PART : Nature.SECURITY;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(group, member).map(role -> new ObjectExists(RoleProperty.KIND, RoleProperty.name(role)));
    }

    @Override
    public Guard goal() {
        return new MembershipIs(this);
    }

    @Override
    public Footprint footprint() {
        ObjectName name = RoleProperty.name(member);
        return Footprint.NONE
                .reading(RoleProperty.name(group), Aspect.EXISTENCE)
                .reading(name, Aspect.EXISTENCE)
                .writing(name, Aspect.PRIVILEGES);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean possible = needs().forAll(need -> need.ask(before).holds());
        return possible
                ? before.with(
                        RoleProperty.name(member),
                        RoleProperty.KIND,
                        RoleProperty.memberOf(group),
                        after(before).map(Membership::kept))
                : before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Option<Membership> had = membership(before);
        Option<Membership> has = after(before);
        if (had.equals(has)) {
            return Inverse.nothing(member + " was a member of " + group + " in the same way before");
        }
        if (had.isEmpty()) {
            return Inverse.of("REVOKE " + group + " FROM " + member);
        }
        SortedMap<String, String> back = has.isEmpty()
                ? had.get().options()
                : had.get().unlike(has.get(), role(before).get());
        return back.equals(TreeMap.of("ADMIN", "FALSE"))
                ? Inverse.of("REVOKE ADMIN OPTION FOR " + group + " FROM " + member)
                : Inverse.of("GRANT " + group + " TO " + member + Membership.written(back));
    }

    @Override
    public Access access(Catalog before) {
        return direction == Direction.JOIN ? Access.WIDENED : Access.UNCHANGED;
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    /** Whether it is so. */
    boolean isDone(Catalog catalog) {
        Option<Membership> is = membership(catalog);
        if (direction == Direction.JOIN) {
            return is.exists(found -> found.has(options, role(catalog).get()));
        }
        return is.isEmpty()
                || (!options.isEmpty() && is.get().has(turned(), role(catalog).get()));
    }

    private Option<Membership> after(Catalog before) {
        Option<Membership> had = membership(before);
        DatabaseObject role = role(before).get();
        if (direction == Direction.JOIN) {
            return Option.some(
                    had.getOrElse(() -> new Membership(TreeMap.empty())).with(options, role));
        }
        return options.isEmpty() ? Option.none() : had.map(found -> found.with(turned(), role));
    }

    /** The options that are taken, as they are without. */
    private SortedMap<String, String> turned() {
        return options.mapValues(value -> "FALSE");
    }

    private Option<Membership> membership(Catalog catalog) {
        return role(catalog).flatMap(found -> Membership.of(found, group));
    }

    private Option<DatabaseObject> role(Catalog catalog) {
        return catalog.object(RoleProperty.name(member));
    }
}
