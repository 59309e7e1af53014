package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * The privileges that objects get when a role creates them (PostgreSQL manual, ALTER DEFAULT PRIVILEGES).
 *
 * @param creator the role; none for the one that we are
 * @param schema only in that schema, beside what is given everywhere
 * @param objects what is created, as it stands in SQL: {@code TABLES}
 * @param of its class
 */
public record DefaultPrivileges(
        Option<Identifier> creator, Option<Identifier> schema, String objects, PrivilegedClass of) {

    ObjectName name() {
        return new ObjectName.InDatabase(
                ObjectClass.DEFAULT_PRIVILEGES, creator.getOrElse(() -> new Identifier(Grantee.CURRENT.sql())));
    }

    private Property property() {
        return new Property(objects.toLowerCase(Locale.ROOT)
                + schema.map(each -> " in schema " + each).getOrElse(""));
    }

    Privileges in(Catalog catalog) {
        return Privileges.of(catalog.object(name()).flatMap((DatabaseObject found) -> found.property(property())));
    }

    Catalog with(Catalog catalog, Privileges privileges) {
        boolean nothing = privileges.kept().isEmpty() && catalog.object(name()).isEmpty();
        return nothing
                ? catalog
                : catalog.with(name(), ObjectClass.DEFAULT_PRIVILEGES.words(), property(), privileges.kept());
    }

    /** What is given without a word: what objects have by themselves, and in a schema, as on a column, nothing. */
    PrivilegedClass byThemselves() {
        return schema.isDefined() ? PrivilegedClass.COLUMN : of;
    }

    /** The command up to {@code GRANT} or {@code REVOKE}. */
    String command() {
        return "ALTER DEFAULT PRIVILEGES"
                + creator.map(role -> " FOR ROLE " + role).getOrElse("")
                + schema.map(each -> " IN SCHEMA " + each).getOrElse("") + " ";
    }

    String describe() {
        return "new " + objects.toLowerCase(Locale.ROOT)
                + creator.map(role -> " of " + role).getOrElse("")
                + schema.map(each -> " in schema " + each).getOrElse("");
    }
}
