package dev.postern.domain.migration;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * The schemas in which unqualified names are looked for, in their order (PostgreSQL manual, 5.10.3).
 *
 * @param schemas those that exist, without {@code pg_catalog} and temporary ones; at least one
 */
public record SearchPath(Seq<Identifier> schemas) {

    public static final SearchPath PUBLIC = new SearchPath(Vector.of(new Identifier("public")));

    public SearchPath {
        if (schemas.isEmpty()) {
            throw new IllegalArgumentException("a search path names at least one schema");
        }
    }

    /** Where an unqualified name is created. */
    public Identifier creationSchema() {
        return schemas.head();
    }

    public QualifiedName qualify(Identifier name) {
        return new QualifiedName(creationSchema(), name);
    }
}
