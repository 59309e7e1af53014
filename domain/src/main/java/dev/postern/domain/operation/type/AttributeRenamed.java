package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Is an attribute of a composite type known by its new name, and the old name free? */
record AttributeRenamed(QualifiedName type, Identifier from, Identifier to) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding renamed = new TypeHasAttribute(type, to).ask(catalog);
        if (!renamed.holds()) {
            return renamed;
        }
        return new TypeHasAttribute(type, from).ask(catalog).holds()
                ? Finding.contradicted("no attribute " + to + " of composite type " + type, "both attributes")
                : Finding.holds(describe());
    }

    @Override
    public Scope scope() {
        return Scope.of(EnumLabels.name(type));
    }

    @Override
    public String describe() {
        return "attribute " + from + " of composite type " + type + " is called " + to;
    }
}
