package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** A guard about something on a table. Where there is no such table, the table is what is missing. */
public interface TableGuard extends Guard {

    QualifiedName table();

    /** Answers for a table that is there. */
    Finding judge(Catalog catalog, Table found);

    @Override
    default Finding ask(Catalog catalog) {
        if (!catalog.covers(table())) {
            return Finding.cannotTell(table() + " was not looked up");
        }
        return catalog.relation(table()).isEmpty()
                ? Finding.missing(new Missing(new ObjectName.Relation(table()), "table " + table()))
                : catalog.table(table())
                        .map(found -> judge(catalog, found))
                        .getOrElse(() -> Finding.cannotTell("the parts of " + table() + " are not known"));
    }

    @Override
    default Scope scope() {
        return Scope.of(Vector.of(table()));
    }
}
