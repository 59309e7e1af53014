package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Is the table without that constraint? */
public record ConstraintAbsent(QualifiedName table, Identifier constraint) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return NotNullConstraint.orOtherExists(catalog, found, constraint)
                ? Finding.open("constraint " + constraint + " on " + table + " is still there")
                : Finding.holds("table " + table + " has no constraint " + constraint);
    }

    @Override
    public String describe() {
        return "table " + table + " has no constraint " + constraint;
    }
}
