package dev.postern.domain.operation.privilege;

import dev.postern.domain.sql.Identifier;

/**
 * Who has a privilege, in SQL: a role, everybody, or whoever owns the object. No role is called like one of the others, for
 * in capital letters its name stands in quotes.
 */
public record Grantee(String sql) implements Comparable<Grantee> {

    /** Everybody, roles that are yet to come among them. */
    public static final Grantee PUBLIC = new Grantee("PUBLIC");

    /** The owner of the object. */
    public static final Grantee OWNER = new Grantee("OWNER");

    /** The role that we are, where a statement says no more. */
    public static final Grantee CURRENT = new Grantee("CURRENT_USER");

    public static Grantee of(Identifier role) {
        return new Grantee(role.sql());
    }

    @Override
    public int compareTo(Grantee other) {
        return sql.compareTo(other.sql);
    }

    @Override
    public String toString() {
        return sql;
    }
}
