package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;

/**
 * Does an object belong to a role? A catalog only names owners other than ourselves.
 *
 * @param owner the role; none for the current user
 */
public record OwnerIs(ObjectName object, Option<Identifier> owner) implements Guard {

    /** Marks the role that we are. */
    static final Property CURRENT = new Property("current user");

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(object)) {
            return Finding.cannotTell(object.describe() + " was not looked up");
        }
        Option<String> found = catalog.object(object)
                .flatMap(each -> each.property(Property.OWNER))
                .map(Definition::text);
        Option<String> wanted = stranger(catalog).map(Identifier::sql);
        String is = object.describe() + " belongs to " + found.getOrElse("the current user");
        return found.equals(wanted) && exists(catalog) ? Finding.holds(is) : Finding.open(is);
    }

    @Override
    public Scope scope() {
        return owner.map(role -> Scope.of(object).and(Scope.of(RoleNeeds.name(role))))
                .getOrElse(() -> Scope.of(object));
    }

    @Override
    public String describe() {
        return object.describe() + " belongs to " + owner.map(Identifier::sql).getOrElse("the current user");
    }

    /** The owner, unless that is the role that we are. */
    Option<Identifier> stranger(Catalog catalog) {
        return owner.filter(role -> catalog.object(RoleNeeds.name(role))
                .flatMap(found -> found.property(CURRENT))
                .isEmpty());
    }

    private boolean exists(Catalog catalog) {
        return object.relationName().isEmpty()
                ? catalog.object(object).isDefined()
                : object.relationName().exists(name -> catalog.relation(name).isDefined());
    }
}
