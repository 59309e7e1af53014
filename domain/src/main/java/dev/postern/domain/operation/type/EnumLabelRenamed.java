package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLiteral;

/** Is a value of an enum type known by its new name, and the old name free? */
public record EnumLabelRenamed(QualifiedName type, String from, String to) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding renamed = new EnumHasLabel(type, to).ask(catalog);
        if (!renamed.holds()) {
            return renamed;
        }
        return new EnumHasLabel(type, from).ask(catalog).holds()
                ? Finding.contradicted("no value " + SqlLiteral.quoted(to) + " of enum type " + type, "both values")
                : Finding.holds(describe());
    }

    @Override
    public Scope scope() {
        return Scope.of(EnumLabels.name(type));
    }

    @Override
    public String describe() {
        return "value " + SqlLiteral.quoted(from) + " of enum type " + type + " is called " + SqlLiteral.quoted(to);
    }
}
