package dev.postern.domain.migration;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The schemas in which unqualified names are looked for, in their order (PostgreSQL manual, 5.10.3).
 *
 * @param schemas as they are set, whether they exist or not, without {@code pg_catalog}; at least one
 * @param user the schema that {@code $user} stands for; none where that is not known
 */
public record SearchPath(Seq<Identifier> schemas, Option<Identifier> user) {

    public static final SearchPath PUBLIC = new SearchPath(Vector.of(new Identifier("public")));

    /** Of which it is not known whose it is. */
    public SearchPath(Seq<Identifier> schemas) {
        this(schemas, Option.none());
    }

    public SearchPath {
        if (schemas.isEmpty()) {
            throw new IllegalArgumentException("a search path names at least one schema");
        }
    }

    /** Where an unqualified name is created if all of them exist. */
    public Identifier creationSchema() {
        return schemas.head();
    }

    public QualifiedName qualify(Identifier name) {
        return new QualifiedName(creationSchema(), name);
    }
}
