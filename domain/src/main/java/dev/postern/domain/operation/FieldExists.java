package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * Do values of a type have a field of that name? A composite type has a relation of its name, which has its attributes
 * for columns, and a relation has a type of its name (PostgreSQL manual, 8.16). What the values of another type consist
 * of is not known: a domain may be over a composite type.
 */
record FieldExists(QualifiedName type, Identifier field) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return catalog.relation(type)
                .flatMap(Relation::knownColumns)
                .map(this::among)
                .getOrElse(() -> isMissing(catalog)
                        ? Finding.missing(Missing.of(object()))
                        : Finding.cannotTell("the fields of " + type + " are not known"));
    }

    @Override
    public Scope scope() {
        return new TypeExists(type).scope().and(Scope.of(Vector.of(type)));
    }

    @Override
    public String describe() {
        return object().describe() + " exists";
    }

    private boolean isMissing(Catalog catalog) {
        return !new TypeExists(type).ask(catalog).missing().isEmpty();
    }

    private Finding among(Seq<Column> columns) {
        return columns.exists(each -> each.name().equals(field))
                ? Finding.holds(describe())
                : Finding.missing(Missing.of(object()));
    }

    private ObjectName object() {
        return new ObjectName.Column(type, field);
    }
}
