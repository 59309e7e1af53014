package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/**
 * Which values are taken where another type is asked for: those that a cast makes of it by itself (PostgreSQL manual,
 * CREATE CAST, AS IMPLICIT), of which there may be more than the system's own. It is certain only between plain types of
 * the system that the catalog was asked about.
 */
record Coercions(Catalog catalog) {

    private static final Pattern MODIFIER = Pattern.compile("\\([^)]*\\)");
    private static final Property CONTEXT = new Property("context");
    private static final Seq<String> PLAIN = Vector.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "money",
            "boolean",
            "text",
            "character varying",
            "character",
            "name",
            "bytea",
            "bit",
            "bit varying",
            "date",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "interval",
            "uuid",
            "json",
            "jsonb",
            "xml",
            "inet",
            "cidr");

    /** The casts to ask about. */
    static Scope scope(Arguments arguments) {
        Seq<String> sources = arguments.certain().map(Coercions::plain).filter(PLAIN::contains);
        return Scope.EMPTY.naming(
                LinkedHashSet.empty(),
                sources.flatMap(source -> PLAIN.reject(source::equals).map(target -> cast(source, target)))
                        .toLinkedSet());
    }

    /** Whether a value of the first type may be given where one of the second is asked for. */
    boolean mayBe(DataType value, DataType asked) {
        String source = plain(value);
        String target = plain(asked);
        if (source.equals(target) || !PLAIN.contains(source) || !PLAIN.contains(target)) {
            return true;
        }
        ObjectName cast = cast(source, target);
        return !catalog.covers(cast) || catalog.object(cast).exists(Coercions::isImplicit);
    }

    private static boolean isImplicit(DatabaseObject cast) {
        return cast.property(CONTEXT).map(Definition::text).contains("AS IMPLICIT");
    }

    private static String plain(DataType type) {
        return MODIFIER.matcher(type.name()).replaceAll("");
    }

    private static ObjectName cast(String source, String target) {
        return new ObjectName.InDatabase(ObjectClass.CAST, new Identifier(source + " AS " + target));
    }
}
