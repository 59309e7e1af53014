package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;

/** What makes a role what it is; its password is nobody's business. */
public final class RoleProperty {

    public static final String KIND = "role";
    public static final Property SUPERUSER = new Property("superuser");
    public static final Property CREATION_OF_DATABASES = new Property("creation of databases");
    public static final Property CREATION_OF_ROLES = new Property("creation of roles");
    public static final Property INHERITANCE = new Property("inheritance");
    public static final Property LOGIN = new Property("login");
    public static final Property REPLICATION = new Property("replication");
    public static final Property ROW_SECURITY = new Property("row security");
    public static final Property CONNECTION_LIMIT = new Property("connection limit");
    public static final Property VALIDITY = new Property("validity");

    /** Marks the role that we are. */
    public static final Property CURRENT = new Property("current user");

    static final String MEMBER_OF = "member of ";

    private static final String SETTING = "setting ";

    private RoleProperty() {}

    public static ObjectName name(Identifier role) {
        return new ObjectName.InDatabase(ObjectClass.ROLE, role);
    }

    /** That it is a member of that one. */
    public static Property memberOf(Identifier group) {
        return new Property(MEMBER_OF + group.sql());
    }

    /** What a configuration parameter is in its sessions. */
    public static Property setting(String parameter) {
        return new Property(SETTING + parameter);
    }

    /** What a configuration parameter is in its sessions in one database. */
    public static Property setting(String parameter, Identifier database) {
        return new Property(SETTING + parameter + " in database " + database.sql());
    }
}
