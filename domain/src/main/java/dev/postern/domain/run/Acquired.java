package dev.postern.domain.run;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Nature;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.util.regex.Pattern;

/**
 * What statements have come by while they ran: whatever they made is theirs, and what they granted or gave away is
 * otherwise than it was.
 *
 * @param objects what was made, dropped, granted or given away
 * @param actor by whom what follows is done
 */
record Acquired(Set<ObjectName> objects, Actor actor) {

    static final Acquired NOTHING = new Acquired(HashSet.empty(), Actor.AS_BEGUN);

    /** Who a session acts for (PostgreSQL manual, SET ROLE and SET SESSION AUTHORIZATION). */
    enum Actor {
        AS_BEGUN,
        /** Another role, or one that may do other things than at first. */
        CHANGED
    }

    private static final Pattern CHANGES_ACTOR =
            Pattern.compile("\\b(role|authorization|discard)\\b", Pattern.CASE_INSENSITIVE);

    /** Whether a permission says nothing any more that was asked before. */
    boolean covers(Permission permission) {
        return actor == Actor.CHANGED
                || contains(permission.on())
                || (permission.on().equals(Permission.CURRENT_DATABASE)
                        && objects.exists(
                                each -> each.identifierIn(ObjectClass.DATABASE).isDefined()));
    }

    private boolean contains(ObjectName name) {
        return objects.contains(name)
                || objects.contains(name.family())
                || name.container().exists(this::contains);
    }

    Acquired after(GuardedOperation operation) {
        Set<ObjectName> touched = operation
                .footprint()
                .writes()
                .filter(touch -> touch.aspect() == Aspect.EXISTENCE || touch.aspect() == Aspect.PRIVILEGES)
                .map(touch -> touch.object())
                .toSet();
        return new Acquired(objects.union(touched), changesActor(operation) ? Actor.CHANGED : actor);
    }

    private static boolean changesActor(GuardedOperation operation) {
        boolean ofRole = operation
                .operation()
                .target()
                .exists(target -> target.identifierIn(ObjectClass.ROLE).isDefined()
                        || target.identifierIn(ObjectClass.BELONGINGS).isDefined());
        return ofRole
                || (operation.operation().nature() == Nature.SESSION
                        && CHANGES_ACTOR.matcher(operation.statement().text()).find());
    }
}
