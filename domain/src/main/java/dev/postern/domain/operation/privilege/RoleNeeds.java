package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.sql.Identifier;

/** What is needed of roles: that they are there. */
public final class RoleNeeds {

    private RoleNeeds() {}

    static Guard exists(Identifier role) {
        return new ObjectExists("role", name(role));
    }

    /** To know who {@code CURRENT_USER} is. */
    static Scope scope(Grantee grantee) {
        return grantee.equals(Grantee.CURRENT) ? Scope.of(name(new Identifier(Grantee.CURRENT.sql()))) : Scope.EMPTY;
    }

    static ObjectName name(Identifier role) {
        return new ObjectName.InDatabase(ObjectClass.ROLE, role);
    }
}
