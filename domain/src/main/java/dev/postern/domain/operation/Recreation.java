package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Brings an object back as it was, in PostgreSQL's words, with its owner and the comment on it. */
public final class Recreation {

    private Recreation() {}

    /** The statements for an object of a catalog; none can be given where it was only projected. */
    public static Inverse of(Catalog before, DatabaseObject object) {
        return object.property(Property.STATEMENT)
                .map(Definition::text)
                .<Inverse>map(statement -> new Inverse.Statements(
                        Vector.of(statement).appendAll(owner(object)).appendAll(comment(before, object))))
                .getOrElse(() -> Inverse.irreversible("how " + object.describe() + " was made is not known"));
    }

    /** The statements that put an object of a catalog in the place of what has come of it. */
    public static Inverse inPlace(Catalog before, DatabaseObject object) {
        return of(before, object).match(new Replacing("DROP " + command(object)));
    }

    /** The same for an object that is there in another shape, which is replaced where it stands. */
    public static Inverse replaced(Catalog before, DatabaseObject object) {
        return of(before, object).match(new Replaced());
    }

    /** What follows DROP, ALTER or COMMENT ON for an object: {@code TRIGGER name ON schema.table}. */
    public static String command(DatabaseObject object) {
        return words(object) + " " + object.name().match(new Addressing());
    }

    private static Seq<String> owner(DatabaseObject object) {
        return object.property(Property.OWNER)
                .map(owner -> "ALTER " + command(object) + " OWNER TO " + owner.text())
                .toVector();
    }

    private static Seq<String> comment(Catalog before, DatabaseObject object) {
        return before.comment(object.name())
                .map(text -> "COMMENT ON " + command(object) + " IS " + SqlLiteral.quoted(text))
                .toVector();
    }

    /** The command's word for a kind: every sort of type is a TYPE, but a domain is a DOMAIN. */
    private static String words(DatabaseObject object) {
        String kind = object.kind();
        String words = kind.endsWith(" type") ? "type" : kind.equals("user mapping") ? "user mapping for" : kind;
        return words.toUpperCase(Locale.ROOT);
    }

    private record Replacing(String drop) implements Inverse.Cases<Inverse> {
        @Override
        public Inverse statements(Inverse.Statements inverse) {
            return new Inverse.Statements(inverse.sql().prepend(drop));
        }

        @Override
        public Inverse irreversible(Inverse.Irreversible inverse) {
            return inverse;
        }

        @Override
        public Inverse nothing(Inverse.Nothing inverse) {
            return inverse;
        }
    }

    private static final class Replaced implements Inverse.Cases<Inverse> {
        private static final String CREATE = "CREATE ";
        private static final String REPLACE = "CREATE OR REPLACE ";

        @Override
        public Inverse statements(Inverse.Statements inverse) {
            String creation = inverse.sql().head();
            return creation.startsWith(CREATE) && !creation.startsWith(REPLACE)
                    ? new Inverse.Statements(
                            inverse.sql().tail().prepend(REPLACE + creation.substring(CREATE.length())))
                    : inverse;
        }

        @Override
        public Inverse irreversible(Inverse.Irreversible inverse) {
            return inverse;
        }

        @Override
        public Inverse nothing(Inverse.Nothing inverse) {
            return inverse;
        }
    }

    private static final class Addressing implements ObjectName.Cases<String> {
        @Override
        public String schema(ObjectName.Schema name) {
            return name.sql();
        }

        @Override
        public String relation(ObjectName.Relation name) {
            return name.sql();
        }

        @Override
        public String column(ObjectName.Column name) {
            return name.sql();
        }

        @Override
        public String constraint(ObjectName.Constraint name) {
            return name.identifier().sql() + " ON " + name.relation().sql();
        }

        @Override
        public String inSchema(ObjectName.InSchema name) {
            return name.sql();
        }

        @Override
        public String onRelation(ObjectName.OnRelation name) {
            return name.identifier().sql() + " ON " + name.relation().sql();
        }

        @Override
        public String inDatabase(ObjectName.InDatabase name) {
            return name.sql();
        }
    }
}
