package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Constraint.Enforcement;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.AutomaticName;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.constraint.AddNotNull;
import dev.postern.domain.operation.constraint.AdoptIndex;
import dev.postern.domain.operation.constraint.AlterConstraint;
import dev.postern.domain.operation.constraint.Deferrability;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** Reads actions of {@code ALTER TABLE} on constraints that are no definition of one. */
record ConstraintActionReading(QualifiedName table) {

    /** What the action means; none if it is another one. */
    Option<Operation> read(WordCursor action) {
        if (action.takes("alter constraint")) {
            return Option.some(altered(action, action.identifier()));
        }
        if (!action.takes("add")) {
            return Option.none();
        }
        Option<Identifier> name = Option.when(action.takes("constraint"), action::identifier);
        if (action.takes("not null")) {
            return Option.some(notNull(action, name));
        }
        if (action.takes("primary key using index")) {
            return Option.some(adopted(action, name, AdoptIndex.Key.PRIMARY_KEY));
        }
        return action.takes("unique using index")
                ? Option.some(adopted(action, name, AdoptIndex.Key.UNIQUE))
                : Option.none();
    }

    private Operation notNull(WordCursor action, Option<Identifier> name) {
        Identifier column = action.identifier();
        if (action.takes("no inherit")) {
            throw new NotUnderstood("NOT NULL that children do not inherit");
        }
        Validity validity = action.takes("not valid") ? Validity.NOT_VALID : Validity.VALID;
        action.expectEnd();
        Identifier called =
                name.getOrElse(() -> AutomaticName.of(table.name(), Option.some(column.value()), "not_null"));
        return new AddNotNull(
                new NotNullConstraint(table, called, column, validity),
                name.isDefined() ? Naming.BY_AUTHOR : Naming.BY_SERVER);
    }

    private Operation adopted(WordCursor action, Option<Identifier> name, AdoptIndex.Key key) {
        Identifier index = action.identifier();
        Option<Deferrability> deferrability = deferrability(action);
        action.expectEnd();
        return new AdoptIndex(
                table,
                name.getOrElse(index),
                key,
                new QualifiedName(table.schema(), index),
                deferrability.getOrElse(Deferrability.NOT_DEFERRABLE));
    }

    private Operation altered(WordCursor action, Identifier constraint) {
        Option<Enforcement> first = enforcement(action);
        Option<Deferrability> deferrability = deferrability(action);
        Option<Enforcement> enforcement = first.orElse(() -> enforcement(action));
        action.expectEnd();
        return new AlterConstraint(table, constraint, deferrability, enforcement);
    }

    private static Option<Enforcement> enforcement(WordCursor action) {
        if (action.takes("not enforced")) {
            return Option.some(Enforcement.NOT_ENFORCED);
        }
        return Option.when(action.takes("enforced"), Enforcement.ENFORCED);
    }

    /** In either order; what is to be deferred from the beginning can be. */
    private static Option<Deferrability> deferrability(WordCursor action) {
        Option<Deferrability> said = Option.none();
        while (true) {
            if (action.takes("not deferrable")) {
                said = Option.some(Deferrability.NOT_DEFERRABLE);
            } else if (action.takes("initially deferred")) {
                said = Option.some(Deferrability.INITIALLY_DEFERRED);
            } else if (action.takes("deferrable")) {
                said = said.orElse(Option.some(Deferrability.DEFERRABLE));
            } else if (action.takes("initially immediate")) {
                said = said.orElse(Option.some(Deferrability.NOT_DEFERRABLE));
            } else {
                return said;
            }
        }
    }
}
