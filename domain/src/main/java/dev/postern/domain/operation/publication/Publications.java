package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What a publication consists of: itself, and one object for each table and each schema that it publishes. */
public final class Publications {

    public static final String KIND = "publication";
    public static final String TABLE_KIND = "published table";
    public static final String SCHEMA_KIND = "published schema";

    /** That it publishes all tables there are. */
    public static final Property ALL_TABLES = new Property("tables");

    /** The columns of a table that are published, sorted; absent for all of them. */
    public static final Property COLUMNS = new Property("columns");

    /** The rows of a table that are published; absent for all of them. */
    public static final Property WHERE = new Property("where");

    private Publications() {}

    public static ObjectName name(Identifier publication) {
        return new ObjectName.InDatabase(ObjectClass.PUBLICATION, publication);
    }

    public static ObjectName table(Identifier publication, QualifiedName table) {
        return new ObjectName.OnRelation(ObjectClass.PUBLISHED_TABLE, table, publication);
    }

    public static ObjectName schema(Identifier publication, Identifier schema) {
        return new ObjectName.InSchema(ObjectClass.PUBLISHED_SCHEMA, new QualifiedName(schema, publication));
    }

    static ObjectExists exists(Identifier publication) {
        return new ObjectExists(KIND, name(publication));
    }

    /** The tables and schemas that it publishes, as far as the catalog knows. */
    static Seq<DatabaseObject> members(Catalog catalog, Identifier publication) {
        return catalog.objects()
                .known()
                .values()
                .filter(object ->
                        object.kind().equals(TABLE_KIND) || object.kind().equals(SCHEMA_KIND))
                .filter(object -> object.name().identifier().equals(publication))
                .toVector();
    }

    /** A member as it stands behind {@code ADD}: {@code TABLE ONLY public.orders (id) WHERE (id > 1)}. */
    static String words(DatabaseObject member) {
        Option<QualifiedName> table = member.name().relationName();
        return table.map(name -> "TABLE ONLY " + name
                        + text(member, COLUMNS)
                                .map(columns -> " (" + columns + ")")
                                .getOrElse("")
                        + text(member, WHERE)
                                .map(rows -> " WHERE (" + rows + ")")
                                .getOrElse(""))
                .getOrElse(() -> reference(member.name()));
    }

    /** A member as it stands behind {@code DROP}: {@code TABLE public.orders}. */
    static String reference(ObjectName member) {
        return member.relationName()
                .map(table -> "TABLE " + table)
                .getOrElse(() -> "TABLES IN SCHEMA "
                        + member.container().map(ObjectName::sql).getOrElse(""));
    }

    private static Option<String> text(DatabaseObject member, Property property) {
        return member.property(property).map(Definition::text);
    }
}
