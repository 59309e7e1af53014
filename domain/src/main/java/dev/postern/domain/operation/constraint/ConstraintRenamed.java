package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Is the constraint known by its new name, and the old name free? */
public record ConstraintRenamed(QualifiedName table, Identifier from, Identifier to) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        if (!NotNullConstraint.orOtherExists(catalog, found, to)) {
            return Finding.open("constraint " + to + " on " + table + " does not exist");
        }
        return NotNullConstraint.orOtherExists(catalog, found, from)
                ? Finding.contradicted("no constraint " + to + " on " + table, "constraint " + to + " on " + table)
                : Finding.holds("constraint " + to + " on " + table + " exists and " + from + " does not");
    }

    @Override
    public String describe() {
        return "constraint " + from + " on " + table + " is called " + to;
    }
}
