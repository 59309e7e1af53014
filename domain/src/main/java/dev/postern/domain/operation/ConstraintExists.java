package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Does a table have a constraint of that name? */
public record ConstraintExists(QualifiedName table, Identifier constraint) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return NotNullConstraint.orOtherExists(catalog, found, constraint)
                ? Finding.holds(object().describe() + " exists")
                : Finding.missing(Missing.of(object()));
    }

    @Override
    public String describe() {
        return object().describe() + " exists";
    }

    private ObjectName object() {
        return new ObjectName.Constraint(table, constraint);
    }
}
