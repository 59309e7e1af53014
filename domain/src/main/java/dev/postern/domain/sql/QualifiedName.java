package dev.postern.domain.sql;

/** A name and the schema it is in, both exactly as the catalog stores them. Ordered by schema, then by name. */
public record QualifiedName(Identifier schema, Identifier name) implements Comparable<QualifiedName> {

    /** The name made of two stored names; neither is folded or unquoted. */
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(new Identifier(schema), new Identifier(name));
    }

    /** The name as it has to be written in SQL: both parts, quoted where need be. */
    public String sql() {
        return schema.sql() + "." + name.sql();
    }

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** Same as {@link #sql()}. */
    @Override
    public String toString() {
        return sql();
    }
}
