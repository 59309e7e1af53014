package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * A constraint as a statement defines it.
 *
 * @param keys the columns that it is about
 * @param columns the columns of its table that it reads, those that its index includes among them
 * @param uses what its expressions and operator classes are of
 */
record ConstraintDefinition(
        ConstraintForm form,
        Constraint constraint,
        Seq<Identifier> keys,
        Seq<Identifier> columns,
        Naming naming,
        Uses uses) {

    /** The columns that take no nulls because of it. */
    Seq<Identifier> notNull() {
        return form == ConstraintForm.PRIMARY_KEY ? keys : Vector.empty();
    }

    ConstraintDefinition named(Identifier name) {
        return new ConstraintDefinition(form, constraint.named(name), keys, columns, Naming.BY_AUTHOR, uses);
    }
}
