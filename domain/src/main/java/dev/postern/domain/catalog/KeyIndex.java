package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * The unique index by which PostgreSQL keeps a primary key or unique constraint.
 *
 * @param columns the columns of the key
 */
record KeyIndex(Identifier name, Seq<Identifier> columns, Definition definition) {

    private static final String WITHOUT_OVERLAPS = " WITHOUT OVERLAPS";
    private static final String INCLUDE = " INCLUDE ";
    private static final String WITH = " WITH ";
    private static final String NULLS_NOT_DISTINCT = "NULLS NOT DISTINCT ";

    Index on(QualifiedName table) {
        return new Index(
                new QualifiedName(table.schema(), name),
                table,
                Index.Uniqueness.UNIQUE,
                new Definition(text(), definition.wording()),
                indexed(),
                Validity.VALID);
    }

    private String text() {
        String written = definition.text();
        String method = written.contains(WITHOUT_OVERLAPS) ? "gist" : "btree";
        return "USING " + method + " (" + columns.map(Identifier::sql).mkString(", ") + ")" + clause(INCLUDE)
                + (written.contains(NULLS_NOT_DISTINCT) ? " " + NULLS_NOT_DISTINCT.strip() : "")
                + clause(WITH);
    }

    private String clause(String keyWord) {
        int start = definition.text().indexOf(keyWord);
        return start < 0
                ? ""
                : definition.text().substring(start, definition.text().indexOf(')', start) + 1);
    }

    private Set<Identifier> indexed() {
        return LinkedHashSet.ofAll(columns).addAll(new Definition(clause(INCLUDE), definition.wording()).names());
    }
}
