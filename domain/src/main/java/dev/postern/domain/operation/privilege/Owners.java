package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.role.RoleProperty;
import io.vavr.control.Option;

/** Whose objects are: a catalog names owners other than the role that we are. */
final class Owners {

    private Owners() {}

    /** The owner of an object; none where it is the role that we are and that was not looked up. */
    static Option<Grantee> of(Catalog catalog, ObjectName object) {
        return catalog.object(object)
                .flatMap((DatabaseObject found) -> found.property(Property.OWNER))
                .map(Definition::text)
                .map(Grantee::new)
                .orElse(() -> current(catalog));
    }

    /** Whoever is meant by the name of a role or by {@code CURRENT_USER}, seen from the object. */
    static Grantee seenFrom(Catalog catalog, ObjectName object, Grantee written) {
        Option<Grantee> owner = of(catalog, object);
        Option<Grantee> meant = written.equals(Grantee.CURRENT) ? current(catalog) : Option.some(written);
        return owner.equals(meant) ? Grantee.OWNER : meant.getOrElse(written);
    }

    /** The role that we are, as far as it was looked up. */
    static Option<Grantee> current(Catalog catalog) {
        return catalog.objects()
                .known()
                .values()
                .find(each -> each.property(RoleProperty.CURRENT).isDefined()
                        && each.name().identifierIn(ObjectClass.ROLE).isDefined())
                .map(role -> Grantee.of(role.name().identifier()));
    }
}
