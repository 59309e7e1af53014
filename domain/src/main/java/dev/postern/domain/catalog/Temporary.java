package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/**
 * The schema of what lasts as long as its session. Only the session that made it sees it, under the name {@code pg_temp}
 * (PostgreSQL manual, CREATE TABLE, TEMPORARY).
 */
public final class Temporary {

    public static final Identifier SCHEMA = new Identifier("pg_temp");

    /** When a temporary table goes, where that is before its session ends. */
    public static final Property ON_COMMIT = new Property("on commit");

    public static final Definition DROP = Definition.server("DROP");

    private Temporary() {}

    public static boolean is(QualifiedName name) {
        return name.schema().equals(SCHEMA);
    }

    public static boolean is(ObjectName name) {
        return new ObjectName.Schema(SCHEMA).contains(name);
    }

    /** Without what goes when a transaction ends. */
    static Catalog committed(Catalog catalog) {
        return without(
                catalog,
                named(catalog)
                        .filter(name -> catalog.object(new ObjectName.Relation(name))
                                .flatMap(object -> object.property(ON_COMMIT))
                                .contains(DROP)));
    }

    /** Without anything that goes when a session ends. */
    static Catalog ended(Catalog catalog) {
        return without(catalog, named(catalog));
    }

    private static Seq<QualifiedName> named(Catalog catalog) {
        return catalog.lookup().temporary().toVector().sorted();
    }

    private static Catalog without(Catalog catalog, Seq<QualifiedName> gone) {
        return gone.foldLeft(catalog, Catalog::without);
    }
}
