package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Is a composite type there without that attribute? */
record AttributeAbsent(QualifiedName type, Identifier attribute) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(EnumLabels.name(type))) {
            return Finding.cannotTell("composite type " + type + " was not looked up");
        }
        if (catalog.object(EnumLabels.name(type)).isEmpty()) {
            return Finding.missing(new Missing(EnumLabels.name(type), "composite type " + type));
        }
        return new TypeHasAttribute(type, attribute).ask(catalog).holds()
                ? Finding.open("attribute " + attribute + " of composite type " + type + " is still there")
                : Finding.holds(describe());
    }

    @Override
    public Scope scope() {
        return Scope.of(EnumLabels.name(type));
    }

    @Override
    public String describe() {
        return "composite type " + type + " has no attribute " + attribute;
    }
}
