package dev.postern.domain.operation.privilege;

import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.privilege.Privileges.Entry;
import io.vavr.control.Option;

/**
 * What becomes of a privilege of somebody.
 *
 * @param behavior whether what that one has granted to others goes along
 */
public record AccessChange(Direction direction, Grantee grantee, DropBehavior behavior) {

    /** Whether access is widened or narrowed. */
    public enum Direction {
        GRANT,
        GRANT_WITH_OPTION,
        REVOKE,
        /** The privilege stays, and cannot be granted to others any more. */
        REVOKE_OPTION;

        boolean widens() {
            return this == GRANT || this == GRANT_WITH_OPTION;
        }
    }

    AccessChange of(Grantee another) {
        return new AccessChange(direction, another, behavior);
    }

    /** Whether a privilege is as it is to be. */
    boolean isDone(PrivilegedClass of, Privileges held, String privilege) {
        Option<Holding> own = held.find(Entry.of(grantee, privilege));
        boolean has = own.map(holding -> holding != Holding.TAKEN_AWAY).getOrElse(() -> of.gives(grantee, privilege));
        boolean grantable = own.contains(Holding.GRANTABLE);
        return switch (direction) {
            case GRANT -> has;
            case GRANT_WITH_OPTION -> grantable;
            case REVOKE -> !has;
            case REVOKE_OPTION -> !grantable;
        };
    }

    /** The privileges once it is done. */
    Privileges apply(PrivilegedClass of, Privileges held, String privilege) {
        if (isDone(of, held, privilege)) {
            return held;
        }
        Entry entry = Entry.of(grantee, privilege);
        boolean byItself = of.gives(grantee, privilege);
        return switch (direction) {
            case GRANT -> byItself ? held.without(entry) : held.with(entry, Holding.GRANTED);
            case GRANT_WITH_OPTION -> held.with(entry, Holding.GRANTABLE);
            case REVOKE ->
                byItself
                        ? cascading(held, privilege).with(entry, Holding.TAKEN_AWAY)
                        : cascading(held, privilege).without(entry);
            case REVOKE_OPTION ->
                byItself
                        ? cascading(held, privilege).without(entry)
                        : cascading(held, privilege).with(entry, Holding.GRANTED);
        };
    }

    /** An owner can grant whatever becomes of the own privileges. */
    private Privileges cascading(Privileges held, String privilege) {
        if (grantee.equals(Grantee.OWNER)) {
            return held;
        }
        return held.grantedBy(grantee, privilege)
                .foldLeft(held, (left, entry) -> of(entry.grantee()).cascading(left.without(entry), privilege));
    }
}
