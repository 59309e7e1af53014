package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Is there a type of that name: an own one, or the row type of a relation of that name (PostgreSQL manual, 8.16)? */
public record TypeExists(QualifiedName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        ObjectName type = new ObjectName.InSchema(ObjectClass.TYPE, name);
        if (!catalog.covers(type) || !catalog.covers(name)) {
            return Finding.cannotTell(describe(type) + " was not looked up");
        }
        boolean rows =
                catalog.relation(name).exists(relation -> relation.asIndex().isEmpty());
        if (catalog.object(type).isDefined() || rows) {
            return Finding.holds(describe(type) + " exists");
        }
        return ExtensionContents.notYetKnown(catalog)
                .map(extension -> Finding.cannotTell(extension + " may bring " + describe(type)))
                .getOrElse(() -> Finding.missing(new Missing(type, describe(type))));
    }

    @Override
    public Scope scope() {
        return Scope.of(new ObjectName.InSchema(ObjectClass.TYPE, name)).and(Scope.of(Vector.of(name)));
    }

    @Override
    public String describe() {
        return "type " + name + " exists";
    }

    private static String describe(ObjectName type) {
        return "type " + type.sql();
    }
}
