package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/**
 * Is nothing of a composite type that forbids to change its attributes? PostgreSQL changes them under a table that is
 * made of the type only with {@code CASCADE}, and gives none another type while a column holds values of it (manual,
 * ALTER TYPE).
 */
record TypeIsFree(QualifiedName type, Bearer bearer) implements Guard {

    /** What may be of a type. */
    enum Bearer {
        TABLE,
        COLUMN
    }

    @Override
    public Finding ask(Catalog catalog) {
        Seq<String> inTheWay = inTheWay(catalog).map(DatabaseObject::describe);
        return inTheWay.isEmpty()
                ? Finding.holds(describe())
                : Finding.contradicted(describe(), inTheWay.mkString(", ") + " depending on it");
    }

    @Override
    public Scope scope() {
        return Scope.withDependants(EnumLabels.name(type));
    }

    @Override
    public String describe() {
        return switch (bearer) {
            case TABLE -> "no table is made of type " + type;
            case COLUMN -> "no column holds values of type " + type;
        };
    }

    private Seq<DatabaseObject> inTheWay(Catalog catalog) {
        return switch (bearer) {
            case TABLE -> new TypedTables(catalog, type).all();
            case COLUMN ->
                catalog.objects()
                        .dependantsOf(EnumLabels.name(type))
                        .filter(each -> each.kind().equals("table column"));
        };
    }
}
