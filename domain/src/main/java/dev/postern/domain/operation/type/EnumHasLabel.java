package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLiteral;

/** Is there an enum type of that name with that value? */
public record EnumHasLabel(QualifiedName type, String label) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        ObjectName name = EnumLabels.name(type);
        if (!catalog.covers(name)) {
            return Finding.cannotTell("enum type " + type + " was not looked up");
        }
        return catalog.object(name)
                .map(this::judge)
                .getOrElse(() -> Finding.missing(new Missing(name, "enum type " + type)));
    }

    @Override
    public Scope scope() {
        return Scope.of(EnumLabels.name(type));
    }

    @Override
    public String describe() {
        return "enum type " + type + " has the value " + SqlLiteral.quoted(label);
    }

    private Finding judge(DatabaseObject found) {
        return EnumLabels.of(found)
                .map(labels -> labels.has(label)
                        ? Finding.holds(describe())
                        : Finding.missing(new Missing(
                                found.name(), "value " + SqlLiteral.quoted(label) + " of enum type " + type)))
                .getOrElse(() -> Finding.contradicted("enum type " + type, found.describe()));
    }
}
