package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/** Is the constraint known to hold for every row? */
public record ConstraintValidated(QualifiedName table, Identifier constraint) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        return found.constraints()
                .get(constraint)
                .map(Constraint::validity)
                .orElse(() -> NotNullConstraint.of(catalog, table, constraint).map(NotNullConstraint::validity))
                .map(each -> each == Validity.VALID
                        ? Finding.holds("constraint " + constraint + " on " + table + " is validated")
                        : Finding.open("constraint " + constraint + " on " + table + " is NOT VALID"))
                .getOrElse(() -> Finding.open("constraint " + constraint + " on " + table + " does not exist"));
    }

    @Override
    public String describe() {
        return "constraint " + constraint + " on " + table + " is validated";
    }
}
