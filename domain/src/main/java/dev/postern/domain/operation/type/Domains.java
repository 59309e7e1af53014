package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** What is known of domains (PostgreSQL manual, 8.18). */
public final class Domains {

    public static final String KIND = "domain";
    public static final Property DEFAULT = new Property("default");
    public static final Property NOT_NULL = new Property("not null");
    public static final Property COLLATION = new Property("collation");
    public static final Definition IS_NOT_NULL = Definition.server("NOT NULL");

    private static final Property BASE_TYPE = new Property("base type");

    private Domains() {}

    public static DatabaseObject over(QualifiedName name, DataType type) {
        return DatabaseObject.of(name(name), KIND).with(BASE_TYPE, Definition.server(type.name()));
    }

    public static ObjectName name(QualifiedName domain) {
        return EnumLabels.name(domain);
    }

    /** A check of that name; its value is the text that PostgreSQL prints of it. */
    public static Property check(Identifier name) {
        return new Property("constraint " + name.sql());
    }

    /** The address of a constraint, for comments on it. */
    public static ObjectName constraint(QualifiedName domain, Identifier name) {
        return new ObjectName.InSchema(ObjectClass.DOMAIN_CONSTRAINT, domain, name.sql());
    }

    /** How the server would word a check of a domain. */
    public static Rendering wordingOfCheck(QualifiedName domain, Definition check) {
        return new Rendering(domain, Rendering.Part.DOMAIN_CHECK, check);
    }

    /** How the server would word a default of a domain. */
    public static Rendering wordingOfDefault(QualifiedName domain, Definition expression) {
        return new Rendering(domain, Rendering.Part.DOMAIN_DEFAULT, expression);
    }
}
