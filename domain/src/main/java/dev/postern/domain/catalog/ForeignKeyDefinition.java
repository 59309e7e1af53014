package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/**
 * The definition of a foreign key in its two halves, as {@code pg_get_constraintdef} prints them one behind the other. A
 * name may stand in both and mean a column of one table and of the other.
 *
 * @param own what it says of the columns of its own table
 * @param references from the table on that it refers to
 */
record ForeignKeyDefinition(Definition own, Definition references) {

    private static final String REFERENCES = " REFERENCES ";

    static ForeignKeyDefinition of(Definition whole) {
        int border = whole.text().indexOf(REFERENCES);
        return new ForeignKeyDefinition(
                whole.saying(whole.text().substring(0, border)),
                whole.saying(whole.text().substring(border + REFERENCES.length())));
    }

    Definition whole() {
        return own.saying(own.text() + REFERENCES + references.text());
    }

    /** Once a column of its own table has got another name. */
    ForeignKeyDefinition renamingOwn(Identifier column, Identifier to) {
        return new ForeignKeyDefinition(own.renaming(column, to), references);
    }

    /** Once a column that it refers to has got another name. */
    ForeignKeyDefinition renamingReferenced(Identifier column, Identifier to) {
        return new ForeignKeyDefinition(own, references.renaming(column, to));
    }

    /** Once the table that it refers to has got another name. */
    ForeignKeyDefinition referring(QualifiedName from, QualifiedName to) {
        return new ForeignKeyDefinition(own, references.saying(to.sql() + behind(from)));
    }

    /** Referring to columns that its author left to the primary key. */
    ForeignKeyDefinition referring(QualifiedName table, Seq<Identifier> key) {
        String columns = key.map(Identifier::sql).mkString("(", ", ", ")");
        return new ForeignKeyDefinition(own, references.saying(table.sql() + columns + behind(table)));
    }

    private String behind(QualifiedName table) {
        return references.text().substring(table.sql().length());
    }
}
