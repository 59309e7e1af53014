package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Is there a composite type of that name with that attribute? */
public record TypeHasAttribute(QualifiedName type, Identifier attribute) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(EnumLabels.name(type))) {
            return Finding.cannotTell("composite type " + type + " was not looked up");
        }
        return catalog.object(EnumLabels.name(type))
                .map(this::judge)
                .getOrElse(() -> Finding.missing(new Missing(EnumLabels.name(type), "composite type " + type)));
    }

    @Override
    public Scope scope() {
        return Scope.of(EnumLabels.name(type));
    }

    @Override
    public String describe() {
        return "composite type " + type + " has the attribute " + attribute;
    }

    private Finding judge(DatabaseObject found) {
        return CompositeAttributes.of(found)
                .map(attributes -> attributes.find(attribute).isDefined()
                        ? Finding.holds(describe())
                        : Finding.missing(
                                new Missing(found.name(), "attribute " + attribute + " of composite type " + type)))
                .getOrElse(() -> Finding.contradicted("composite type " + type, found.describe()));
    }
}
