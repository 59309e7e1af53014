package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.role.RoleProperty;
import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;

/**
 * Does an object belong to a role? A catalog only names owners other than ourselves.
 *
 * @param exists that the object is there
 * @param owner the role; none for the current user
 */
public record OwnerIs(ObjectName object, Guard exists, Option<Identifier> owner) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding there = exists.ask(catalog);
        if (!there.holds()) {
            return there;
        }
        Option<String> found = catalog.only(object)
                .flatMap((DatabaseObject each) -> each.property(Property.OWNER))
                .map(Definition::text);
        Option<String> wanted = stranger(catalog).map(Identifier::sql);
        String is = object.describe() + " belongs to " + found.getOrElse("the current user");
        return found.equals(wanted) ? Finding.holds(is) : Finding.open(is);
    }

    @Override
    public Scope scope() {
        Scope all = exists.scope().and(Scope.of(object));
        return all.and(
                owner.map(role -> Scope.of(RoleNeeds.name(role))).getOrElse(() -> RoleNeeds.scope(Grantee.CURRENT)));
    }

    @Override
    public String describe() {
        return object.describe() + " belongs to " + owner.map(Identifier::sql).getOrElse("the current user");
    }

    /** The owner, unless that is the role that we are. */
    Option<Identifier> stranger(Catalog catalog) {
        return owner.filter(role -> catalog.object(RoleNeeds.name(role))
                .flatMap((DatabaseObject found) -> found.property(RoleProperty.CURRENT))
                .isEmpty());
    }
}
