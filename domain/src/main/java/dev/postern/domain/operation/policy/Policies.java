package dev.postern.domain.operation.policy;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;

/** What makes a policy what it is; a property that is absent has the value that PostgreSQL gives by itself. */
public final class Policies {

    public static final String KIND = "policy";

    /** The command that it is for; absent for all of them. */
    public static final Property COMMAND = new Property("command");

    /** That it takes away from what others let through. */
    public static final Property RESTRICTIVE = new Property("restrictive");

    /** The roles that it is for, sorted; absent for everybody. */
    public static final Property ROLES = new Property("roles");

    /** Which rows there are for them. */
    public static final Property USING = new Property("using");

    /** Which rows they may write. */
    public static final Property CHECK = new Property("with check");

    private Policies() {}

    /** Whoever reads the table of a policy sees other rows without it. */
    static Footprint rowsSeen(ObjectName policy) {
        return policy.relationName()
                .map(ObjectName.Relation::new)
                .toVector()
                .foldLeft(Footprint.NONE, (seen, table) -> seen.writing(table, Aspect.VISIBILITY));
    }
}
