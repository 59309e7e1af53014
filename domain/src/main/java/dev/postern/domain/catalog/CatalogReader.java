package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** Reads what a live database holds. */
public interface CatalogReader {

    /**
     * Reads every relation that the scope names, with the columns, constraints, indexes and comments of the tables
     * among them and with the tables of the indexes among them, as the current transaction sees them.
     *
     * @throws CatalogUnavailableException if the database does not answer
     */
    Catalog read(Scope scope);

    /**
     * The tables of the database, without the system's and those of ledgers.
     *
     * @throws CatalogUnavailableException if the database does not answer
     */
    Set<QualifiedName> tables();

    /**
     * How much those tables hold that are there; takes no time on large ones.
     *
     * @throws CatalogUnavailableException if the database does not answer
     */
    Map<QualifiedName, TableSize> sizes(Set<QualifiedName> tables);

    /**
     * How many rows a table holds, counted now.
     *
     * @throws CatalogUnavailableException if the database does not answer, or there is no such table
     */
    long rows(QualifiedName table);

    /**
     * The tables, views and the like in a schema, by name.
     *
     * @throws CatalogUnavailableException if the database does not answer
     */
    Seq<Identifier> relationsIn(Identifier schema);

    /**
     * How these objects, and all that goes when they are dropped, could be made again, as the current transaction sees
     * them; {@link PreImage#NONE} for objects that are not there, and for kinds that only their own description tells how
     * to make. Whoever drops them asks first, once nobody else can change them any more.
     *
     * @throws CatalogUnavailableException if the database does not answer
     */
    PreImage preImage(Set<ObjectName> dropped);

    /**
     * Those of the permissions that the role which we are does not have. Of what is not there nothing is denied, and to a
     * superuser nothing but {@link Right#TRUST}.
     *
     * @throws CatalogUnavailableException if the database does not answer
     */
    Seq<Denial> denials(Set<Permission> asked);
}
